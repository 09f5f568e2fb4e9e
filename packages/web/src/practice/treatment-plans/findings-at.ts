import type { Finding } from '@stipple/engine/kernel';

/** Findings of one place: `zones.cheeks.depth`, `interval_days`, `cartridge`. */
export function findingsAt(findings: readonly Finding[], ...places: readonly string[]): readonly Finding[] {
  return findings.filter(({ rule }) => places.some((place) => rule === place || rule.startsWith(`${place}.`)));
}

/** A limit that no competent practitioner breaks without a reason. */
export function brokenLimits(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.verdict === 'unsuitable');
}
