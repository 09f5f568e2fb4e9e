import { calibrated } from './calibrated.generated.ts';
import { parameterNames, parameters } from './parameters.ts';
import type { ParameterName } from './parameters.ts';
import { movedNames, parametersAt } from './posterior.ts';

/** What the rows taught of a parameter, by how much narrower it became: the terms that every comparison carries. */
export type Learned = 'learned' | 'weakly-learned' | 'not-learned' | 'held-fixed';

export type WhatWasLearned = {
  readonly name: ParameterName;
  readonly learned: Learned;
  /** Spread after calibration over spread before; 1 where nothing was learned. */
  readonly sd_ratio: number;
  /** Median after calibration. */
  readonly median: number;
  readonly prior_median: number;
};

/** Borders between the classes. @source quantities.md s8.4 */
const LEARNED_BELOW = 0.75;
const WEAKLY_BELOW = 0.92;

const scale = 1_000;

/** The calibrated sample: each draw one vector of all parameters, all of equal weight. What no row depends on stands at its median. */
export const draws: readonly Float64Array[] = calibrated.draws
  .split('\n')
  .map((line) => parametersAt(zOf(line), new Float64Array(parameterNames.length)));

export const calibrationVersion = { version: calibrated.version, fingerprint: calibrated.fingerprint } as const;

/** What was learned of each parameter, computed from the calibrated sample. */
export const whatWasLearned: Readonly<Record<ParameterName, WhatWasLearned>> = Object.fromEntries(
  parameterNames.map((name) => [name, learnedOf(name)]),
) as Record<ParameterName, WhatWasLearned>;

/** The class for a ratio of spreads after to before. */
export function classOf(sd_ratio: number): Exclude<Learned, 'held-fixed'> {
  if (sd_ratio < LEARNED_BELOW) return 'learned';
  return sd_ratio < WEAKLY_BELOW ? 'weakly-learned' : 'not-learned';
}

function learnedOf(name: ParameterName): WhatWasLearned {
  const prior_median = parameters[name].median;
  if (parameters[name].log_sd === 0)
    return { name, learned: 'held-fixed', sd_ratio: 1, median: prior_median, prior_median };
  if (!movedNames.includes(name))
    return { name, learned: 'not-learned', sd_ratio: 1, median: prior_median, prior_median };
  const place = parameterNames.indexOf(name);
  const sorted = draws.map((draw) => draw[place] ?? NaN).toSorted((a, b) => a - b);
  const ratios: Readonly<Record<string, number>> = calibrated.sd_ratios;
  const sd_ratio = ratios[name] ?? NaN;
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return { name, learned: classOf(sd_ratio), sd_ratio, median, prior_median };
}

function zOf(line: string): readonly number[] {
  return line.split(',').map((thousandths) => Number(thousandths) / scale);
}
