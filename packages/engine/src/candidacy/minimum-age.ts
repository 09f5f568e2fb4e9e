import { contraindications } from '../catalog/index.ts';
import type { CandidacyRule } from '../catalog/index.ts';
import { permits } from '../kernel/index.ts';

/** The age in years under which a rule forbids treatment by age alone; null where it does not. */
export function ageLimitOf({ when, verdict }: Pick<CandidacyRule, 'when' | 'verdict'>): number | null {
  return when.kind === 'age-under' && !permits(verdict) ? when.years : null;
}

/**
 * The catalogue's own minimum age in years. A practice may ask for more, never for less.
 * @source protocols.md s2, NCT026
 */
export const lowestMinimumAge: number = Math.max(
  0,
  ...Object.values(contraindications)
    .filter(({ retired }) => !retired)
    .flatMap(({ rules }) => rules.map((rule) => ageLimitOf(rule) ?? 0)),
);
