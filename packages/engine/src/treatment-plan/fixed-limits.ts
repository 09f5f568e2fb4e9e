import type { Finding } from '../kernel/index.ts';

/**
 * Of what is said of a plan: the limits that follow from the device, the zones and the plan alone. Whether a use is
 * off-label depends on the person's age and skin, and the verdict of an assessment is about the person.
 */
export function fixedLimits(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => !rule.startsWith('off_label.') && rule !== 'assessment.verdict');
}
