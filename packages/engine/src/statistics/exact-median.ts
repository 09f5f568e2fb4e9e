import { betaShareBelow } from './incomplete-functions.ts';
import { median } from './quantile.ts';

/** The middle of some values with exact limits; without limits (null) where there are too few values to promise any. */
export type ExactMedian = {
  readonly n: number;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

const USUAL_LEVEL = 0.95;

/**
 * Limits of a median that hold for values of any shape: both are values that were seen, as far from the middle as it takes
 * for fair coins, one thrown for each value, to leave out no more than `level` allows. Fewer than six values have none at 95 %.
 */
export function exactMedian(values: readonly number[], level: number = USUAL_LEVEL): ExactMedian {
  if (!(level > 0 && level < 1)) throw new RangeError(`A confidence level lies between 0 and 1, not at ${level}.`);
  const n = values.length;
  const sorted = values.toSorted((one, other) => one - other);
  const rank = limitRank(n, (1 - level) / 2);
  return { n, median: median(values).value, low: sorted[rank - 1] ?? null, high: sorted[n - rank] ?? null };
}

/** The highest rank whose value lies above the true middle with a chance of at most `tail`; 0 where there is none. */
function limitRank(n: number, tail: number): number {
  let below = 0;
  let beyond = Math.floor(n / 2) + 1;
  while (beyond - below > 1) {
    const rank = Math.floor((below + beyond) / 2);
    if (headsBelow(rank, n) <= tail) below = rank;
    else beyond = rank;
  }
  return below;
}

/** Chance of fewer than `rank` heads among `n` fair coins. */
function headsBelow(rank: number, n: number): number {
  return betaShareBelow(0.5, n - rank + 1, rank);
}
