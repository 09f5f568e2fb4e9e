import type { Chance } from '../dosimetry/chance.ts';
import type { Band } from '../dosimetry/index.ts';
import { calibrated } from './calibrated.generated.ts';
import { openChance } from '../dosimetry/chance.ts';
import { draws } from './calibrated-draws.ts';
import { calibrationRows } from './calibration-rows.ts';
import type { CalibrationRow } from './calibration-rows.ts';
import { openPredictor } from './predict-rows.ts';
import { DISCREPANCY_LOG_SD } from './uncertainty.ts';

export type JudgedRow = {
  readonly row: CalibrationRow;
  /** What the calibrated model says. */
  readonly model: Band;
  /** What a repeat of the row would be expected to give. */
  readonly expected: Band;
  readonly isHit: boolean;
  readonly isWithinModel: boolean;
};

/** Each published row against the calibrated sample, misses included: what the fit report lists. */
export function judgedRows(): readonly JudgedRow[] {
  const predict = openPredictor();
  const predictions = draws.map((draw) => {
    const into = new Float64Array(calibrationRows.length);
    predict(draw, into);
    return into;
  });
  return judgeRows(calibrated.seed, predictions);
}

/** Each published row against its predictions, in the order of the rows. */
export function judgeRows(seed: number, predictions: readonly Float64Array[]): readonly JudgedRow[] {
  const chance = openChance(seed);
  return calibrationRows.map((row, at) =>
    judgeRow(
      chance,
      row,
      predictions.map((one) => one[at] ?? NaN),
    ),
  );
}

/** Holds one published row against its predictions, one for each draw. */
function judgeRow(chance: Chance, row: CalibrationRow, predictions: readonly number[]): JudgedRow {
  const model = bandOf(predictions);
  const expected = bandOf(
    predictions.map((value) => {
      const outside = value * Math.exp(scatterOf(row) * chance.normal());
      const error = row.sd * chance.normal();
      return row.scale === 'linear' ? outside + error : outside * Math.exp(error);
    }),
  );
  const lies = ({ low, high }: Band) => row.value >= low && row.value <= high;
  const isHit = row.scale === 'at-least' ? model.middle >= row.value : lies(expected);
  return { row, model, expected, isHit, isWithinModel: row.scale === 'at-least' ? isHit : lies(model) };
}

/** A share of the model's own peak carries no discrepancy: both sides of it would. */
function scatterOf({ reading, study_log_sd }: CalibrationRow): number {
  return reading.includes('-of-') ? 0 : Math.hypot(DISCREPANCY_LOG_SD, study_log_sd);
}

function bandOf(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? NaN;
  return { middle: at(0.5), low: at(0.05), high: at(0.95) };
}
