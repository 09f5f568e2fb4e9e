import { calibrationRows } from './calibration-rows.ts';
import type { CalibrationRow } from './calibration-rows.ts';
import { FARTHEST_LOG_SD, parameterNames, parameters } from './parameters.ts';
import type { ParameterName } from './parameters.ts';
import { openPredictor } from './predict-rows.ts';

/** What no row depends on: how people differ, and how density and depth make a dose. */
const UNSEEN: ReadonlySet<ParameterName> = new Set(['R', 'Ri', 'alpha']);

/** The parameters that calibration moves: not those held fixed, and not those that no row depends on. */
export const movedNames: readonly ParameterName[] = parameterNames.filter(
  (name) => parameters[name].log_sd > 0 && !UNSEEN.has(name),
);

/** The parameters that stand `z` standard deviations of their logarithms from their medians, in the order of `movedNames`. */
export function parametersAt(z: ArrayLike<number>, into: Float64Array): Float64Array {
  parameterNames.forEach((name, at) => {
    into[at] = parameters[name].median;
  });
  for (let at = 0; at < moved.length; at += 1) {
    const { place, median, log_sd } = moved[at] as (typeof moved)[number];
    into[place] = median * Math.exp(log_sd * (z[at] ?? 0));
  }
  return into;
}

/** The logarithm of prior times likelihood at `z`, up to a constant; -Infinity where the model cannot be computed. */
export function openPosterior(rows: readonly CalibrationRow[] = calibrationRows): (z: Float64Array) => number {
  const predict = openPredictor(rows);
  const vector = new Float64Array(parameterNames.length);
  const predictions = new Float64Array(rows.length);
  const likelihood = openLikelihood(rows);
  return (z) => {
    let prior = 0;
    for (const one of z) {
      if (!(Math.abs(one) < FARTHEST_LOG_SD)) return -Infinity;
      prior -= 0.5 * one * one;
    }
    if (!predict(parametersAt(z, vector), predictions)) return -Infinity;
    return prior + likelihood(predictions);
  };
}

const moved = movedNames.map((name) => ({
  place: parameterNames.indexOf(name),
  median: parameters[name].median,
  log_sd: parameters[name].log_sd,
}));

/**
 * Normal errors on the row's own scale. The scatter between studies, which the rows of one study have in common, is
 * integrated out, so that three readings of one study count as one where its size is concerned.
 */
function openLikelihood(rows: readonly CalibrationRow[]): (predictions: Float64Array) => number {
  const studies = new Map<string, number[]>();
  rows.forEach(({ id, source, study_log_sd }, at) => {
    const study = study_log_sd > 0 ? source : id;
    studies.set(study, [...(studies.get(study) ?? []), at]);
  });
  const groups = [...studies.values()];
  return (predictions) => groups.reduce((sum, places) => sum + ofStudy(rows, places, predictions), 0);
}

function ofStudy(rows: readonly CalibrationRow[], places: readonly number[], predictions: Float64Array): number {
  let [squares, sums, weights, shared] = [0, 0, 0, 0];
  for (const at of places) {
    const row = rows[at] as CalibrationRow;
    const weight = 1 / (row.sd * row.sd);
    const off = missOf(row, predictions[at] ?? NaN);
    squares += off * off * weight;
    sums += off * weight;
    weights += weight;
    shared = row.study_log_sd;
  }
  if (shared === 0) return -0.5 * squares;
  return -0.5 * (squares - (sums * sums) / (1 / (shared * shared) + weights));
}

/** How far a prediction lies from its row, on the row's scale; a lower bound is missed only from below. */
function missOf({ scale, value }: CalibrationRow, prediction: number): number {
  switch (scale) {
    case 'linear':
      return prediction - value;
    case 'log':
      return Math.log(Math.max(prediction, 1e-9) / value);
    case 'at-least':
      return Math.min(0, Math.log(Math.max(prediction, 1e-9) / value));
  }
}
