import { assertNever } from './assert-never.ts';

/** Whether this person may be treated for this indication now. Strongest wins. */
export type Verdict = 'unsuitable' | 'refer' | 'cannot-tell' | 'defer' | 'suitable-with-precautions' | 'suitable';

/** From the strongest to the weakest; the order is the rule (DESIGN 5). */
export const verdictsStrongestFirst: readonly Verdict[] = [
  'unsuitable',
  'refer',
  'cannot-tell',
  'defer',
  'suitable-with-precautions',
  'suitable',
];

/** Only the last two permit; every other verdict needs a licensed override or an answer first. */
export function permits(verdict: Verdict): boolean {
  switch (verdict) {
    case 'suitable':
    case 'suitable-with-precautions':
      return true;
    case 'unsuitable':
    case 'refer':
    case 'cannot-tell':
    case 'defer':
      return false;
    default:
      return assertNever(verdict);
  }
}

/** 0 is the strongest. */
export function rankOf(verdict: Verdict): number {
  return verdictsStrongestFirst.indexOf(verdict);
}

export function strongerOf(a: Verdict, b: Verdict): Verdict {
  return rankOf(a) <= rankOf(b) ? a : b;
}

export function strongestVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(strongerOf, 'suitable');
}
