import { openChance, parameters, rates as rateNames } from '@stipple/engine/healing';
import type { Chance } from '@stipple/engine/healing';

/** One simulated person's rates and course. */
export type HealingCase = {
  readonly rates: Float64Array;
  readonly sessions: Float64Array;
  readonly doses: Float64Array;
};

/** Rates over the whole prior, 1 to 6 sessions at any spacing, doses over a factor of ten. */
export function randomCases(seed: number, count: number): readonly HealingCase[] {
  const chance = openChance(seed);
  return Array.from({ length: count }, () => {
    const sessions = 1 + Math.floor(6 * chance.uniform());
    const interval = 7 + Math.floor(50 * chance.uniform());
    return {
      rates: randomRates(chance),
      sessions: Float64Array.from({ length: sessions }, (_, at) => at * interval),
      doses: Float64Array.from({ length: sessions }, () => Math.exp(0.6 * chance.normal())),
    };
  });
}

/** The benchmark's people: four sessions, 30 days apart. */
export function fourSessions(seed: number, count: number): readonly HealingCase[] {
  const chance = openChance(seed);
  return Array.from({ length: count }, () => ({
    rates: randomRates(chance),
    sessions: Float64Array.of(0, 30, 60, 90),
    doses: new Float64Array(4).fill(Math.exp(parameters.R.log_sd * chance.normal())),
  }));
}

function randomRates(chance: Chance): Float64Array {
  return Float64Array.from(rateNames, (name) => {
    const { median, log_sd } = parameters[name];
    return median * Math.exp(log_sd * chance.normal());
  });
}
