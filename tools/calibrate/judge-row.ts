import type { Band } from '@stipple/engine/dosimetry';
import { DISCREPANCY_LOG_SD } from '@stipple/engine/healing';
import type { CalibrationRow, Chance } from '@stipple/engine/healing';

export type JudgedRow = {
  readonly row: CalibrationRow;
  /** What the calibrated model says. */
  readonly model: Band;
  /** What a repeat of the row would be expected to give. */
  readonly expected: Band;
  readonly isHit: boolean;
  readonly isWithinModel: boolean;
};

/** Holds one published row against its predictions, one for each draw. */
export function judgeRow(chance: Chance, row: CalibrationRow, predictions: readonly number[]): JudgedRow {
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
