import type { assessmentShape } from '@stipple/contract/candidacy';
import { licenceCovers, permits } from '@stipple/engine/kernel';
import type { Finding, Licence } from '@stipple/engine/kernel';
import type { z } from 'zod';

export type AssessmentOnFile = z.output<typeof assessmentShape>;
export type OverrideOnFile = AssessmentOnFile['overrides'][number];
export type Decision = NonNullable<AssessmentOnFile['decision']>['decision'];

export type FindingGroup = {
  readonly group: 'forbid' | 'unknown' | 'care' | 'information';
  readonly findings: readonly Finding[];
};

/** Findings by what they ask of the reader, each group in the engine's order, strongest first. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return (['forbid', 'unknown', 'care', 'information'] as const)
    .map((group) => ({ group, findings: findings.filter((finding) => groupOf(finding) === group) }))
    .filter(({ findings: grouped }) => grouped.length > 0);
}

/** What stands between this person and overriding a finding; null where nothing does. */
export type OverrideBar =
  | { readonly kind: 'permits' }
  | { readonly kind: 'overridden' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'role'; readonly needed: Licence }
  | { readonly kind: 'licence'; readonly needed: Licence };

export function overrideBar(
  finding: Finding,
  overrides: readonly OverrideOnFile[],
  who: { readonly mayDecide: boolean; readonly licence: Licence | null },
): OverrideBar | null {
  if (permits(finding.verdict)) return { kind: 'permits' };
  if (overrides.some(({ rule }) => rule === finding.rule)) return { kind: 'overridden' };
  if (finding.overridable_by === null) return { kind: 'nobody' };
  const needed = finding.overridable_by;
  if (!who.mayDecide) return { kind: 'role', needed };
  return licenceCovers(who.licence, needed) ? null : { kind: 'licence', needed };
}

export function isToTreat(decision: Decision): boolean {
  return decision === 'treat' || decision === 'treat-with-precautions';
}

function groupOf({ kind, verdict }: Finding): FindingGroup['group'] {
  if (kind === 'missing-fact') return 'unknown';
  if (!permits(verdict)) return 'forbid';
  return kind === 'information' ? 'information' : 'care';
}
