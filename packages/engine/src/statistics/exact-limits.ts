import { betaShareBelow, gammaShareBelow } from './incomplete-functions.ts';

/** A share with its exact limits. Of nobody, the share is unknown (null) and may be anything from 0 to 1. */
export type ExactProportion = { readonly share: number | null; readonly low: number; readonly high: number };

/** Events for each unit of exposure with exact limits. Without exposure the rate is unknown and has no upper limit (null). */
export type ExactRate = { readonly rate: number | null; readonly low: number; readonly high: number | null };

const USUAL_LEVEL = 0.95;

/**
 * Exact limits of a proportion: the true share covers what was seen at least as often as `level` promises, however few were seen.
 * @source Clopper and Pearson 1934, Biometrika 26:404, doi 10.1093/biomet/26.4.404
 */
export function exactProportion(events: number, of: number, level: number = USUAL_LEVEL): ExactProportion {
  demand(isCount(events) && isCount(of) && events <= of, `${events} of ${of} is not a proportion of counts.`);
  const outside = shareOutside(level);
  if (of === 0) return { share: null, low: 0, high: 1 };
  return {
    share: events / of,
    low: events === 0 ? 0 : solve(outside, 1, (x) => betaShareBelow(x, events, of - events + 1)),
    high: events === of ? 1 : solve(1 - outside, 1, (x) => betaShareBelow(x, events + 1, of - events)),
  };
}

/**
 * Exact limits of a rate of events that are counted over an exposure (sessions, person-years).
 * @source Garwood 1936, Biometrika 28:437, doi 10.1093/biomet/28.3-4.437
 */
export function exactRate(events: number, exposure: number, level: number = USUAL_LEVEL): ExactRate {
  demand(isCount(events) && Number.isFinite(exposure) && exposure >= 0, `${events} over ${exposure} is not a rate.`);
  const outside = shareOutside(level);
  if (exposure === 0) return { rate: null, low: 0, high: null };
  const beyond = events + 20 * Math.sqrt(events + 1) + 100;
  const low = events === 0 ? 0 : solve(outside, beyond, (x) => gammaShareBelow(x, events));
  const high = solve(1 - outside, beyond, (x) => gammaShareBelow(x, events + 1));
  return { rate: events / exposure, low: low / exposure, high: high / exposure };
}

function shareOutside(level: number): number {
  demand(level > 0 && level < 1, `A confidence level lies between 0 and 1, not at ${level}.`);
  return (1 - level) / 2;
}

/** Where a rising function reaches `target`, by halving: always converges, which quicker methods do not promise near 0 and 1. */
function solve(target: number, until: number, rising: (x: number) => number): number {
  let low = 0;
  let high = until;
  for (let step = 0; step < 100 && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise);
}
