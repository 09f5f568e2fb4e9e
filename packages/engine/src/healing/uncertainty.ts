import type { Chance } from '../dosimetry/chance.ts';

/** What the model leaves out, as the standard deviation of a logarithm on every output's change. @source quantities.md s8.5, item 4 */
export const DISCREPANCY_LOG_SD = 0.2;

/**
 * Series without controls report too much: the true gain is this share of what they report.
 *
 * @source quantities.md s8.5, item 4: multiply by 0.6, 90 % 0.3 to 1
 */
export const STUDY_BIAS = { median: 0.6, log_sd: Math.log(0.6 / 0.3) / 1.645, most: 1 } as const;

export function drawStudyBias(chance: Chance): number {
  return Math.min(STUDY_BIAS.most, STUDY_BIAS.median * Math.exp(STUDY_BIAS.log_sd * chance.normal()));
}
