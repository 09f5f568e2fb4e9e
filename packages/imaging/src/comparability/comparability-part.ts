import type { ComparabilityPart, ComparabilityReason, PartName } from './comparability.ts';

/** One thing looked at: how close the photos are in it, and what is said where they are not close. */
export type Tested = ComparabilityReason & { readonly score: number };

/** A part is as good as its worst test; reasons are given for those that are less than good. */
export function scoredPart(part: PartName, tests: readonly Tested[]): ComparabilityPart {
  const score = Math.min(1, ...tests.map((test) => test.score));
  const reasons = tests.filter((test) => test.score < 1).map(({ code, numbers }) => ({ code, numbers }));
  return { part, state: stateOf(score), score, reasons: withoutRepeats(reasons) };
}

export function unknownPart(part: PartName, code: ComparabilityReason['code']): ComparabilityPart {
  return { part, state: 'unknown', score: null, reasons: [{ code, numbers: {} }] };
}

function stateOf(score: number): ComparabilityPart['state'] {
  if (score <= 0) return 'poor';
  return score < 1 ? 'fair' : 'good';
}

function withoutRepeats(reasons: readonly ComparabilityReason[]): readonly ComparabilityReason[] {
  return reasons.filter(({ code }, at) => reasons.findIndex((other) => other.code === code) === at);
}
