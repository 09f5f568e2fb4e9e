import { calibrationRows } from './calibration-rows.ts';
import type { CalibrationRow } from './calibration-rows.ts';
import { integrate, STATES } from './integrate.generated.ts';
import { BASELINE } from './model.ts';
import { indexOf, outputOf } from './outputs.ts';
import { parameterNames } from './parameters.ts';
import type { ParameterName } from './parameters.ts';
import { MOST_SESSIONS } from './session-days.ts';
import { studyCourses } from './study-courses.ts';
import type { StudyCourse, StudyCourseName } from './study-courses.ts';

/** Predicts every calibration row for one vector of parameters; false when the model could not be computed there. */
export type PredictRows = (parameters: Float64Array, predictions: Float64Array) => boolean;

/** The model is run far more loosely here than the rows are known. */
const TOLERANCE = 1e-4;
const MOST_STEPS = 3_000;
/** Days over which a peak is looked for, beside those of the rows. */
const PEAK_DAYS = Array.from({ length: 57 }, (_, at) => at / 2);

type Run = {
  readonly days: Float64Array;
  readonly points: Float64Array;
  readonly out: Float64Array;
};

/** Opens a predictor with its own working space: it allocates once, then never again. */
export function openPredictor(rows: readonly CalibrationRow[] = calibrationRows): PredictRows {
  const names = Object.keys(studyCourses) as StudyCourseName[];
  const runs = new Map(names.map((name) => [name, openRun(name, rows)]));
  const doses = new Float64Array(MOST_SESSIONS).fill(1);
  const readers = rows.map((row) => readerOf(row, runs.get(row.course)));
  return (parameters, predictions) => {
    for (const { days, points, out } of runs.values()) {
      if (integrate(parameters, 0, days, doses, 0, points, out, 0, TOLERANCE, MOST_STEPS) < 0) return false;
    }
    readers.forEach((read, at) => {
      predictions[at] = read(parameters);
    });
    return predictions.every(Number.isFinite);
  };
}

/** Where a parameter stands in a vector of all. */
export const placeOf = Object.fromEntries(parameterNames.map((name, at) => [name, at])) as Readonly<
  Record<ParameterName, number>
>;

function openRun(name: StudyCourseName, rows: readonly CalibrationRow[]): Run {
  const course: StudyCourse = studyCourses[name];
  const read = rows.filter((row) => row.course === name).map(({ day }) => day);
  const wanted = new Set([...read, ...(name === 'wound' ? [21, ...PEAK_DAYS] : [])]);
  const points = Float64Array.from(wanted).toSorted();
  return { days: Float64Array.from(course.session_days), points, out: new Float64Array(points.length * STATES) };
}

function readerOf(row: CalibrationRow, run: Run | undefined): (parameters: Float64Array) => number {
  if (run === undefined) throw new Error(`row ${row.id} reads no course`);
  const { out, points } = run;
  const at = points.indexOf(row.day) * STATES;
  const value = (state: keyof typeof indexOf, from = at): number => out[from + indexOf[state]] ?? NaN;
  const ofPeak = (state: keyof typeof indexOf) => () => value(state) / peakOf(out, indexOf[state]);
  const newRatio = (from = at): number => value('N3', from) / value('N1', from) / (BASELINE.III / BASELINE.I);
  switch (row.reading) {
    case 'inflammation-of-peak':
      return ofPeak('I');
    case 'repair-of-peak':
      return ofPeak('M');
    case 'fibroblasts-of-peak':
      return ofPeak('F');
    case 'collagen-of-day-28': {
      const last = points.indexOf(28) * STATES;
      return () => (value('N1') + value('N3')) / (value('N1', last) + value('N3', last));
    }
    case 'collagen-gain':
      return () => value('N1') + value('N3');
    case 'type-III-gain':
      return () => value('N3') / BASELINE.III;
    case 'epidermis-gain':
      return () => value('H');
    case 'new-III-to-I':
      return () => newRatio();
    case 'new-III-to-I-since-day-21': {
      const early = points.indexOf(21) * STATES;
      return () => newRatio() / newRatio(early);
    }
    case 'improvement':
      return (p) => outputOf('improvement', out, at, scaleIn(p));
    case 'redness-of-first':
      return (p) => outputOf('erythema', out, at, scaleIn(p)) / outputOf('erythema', out, 0, scaleIn(p));
  }
}

/** The largest value of a state within 28 days. */
function peakOf(out: Float64Array, state: number): number {
  let peak = 0;
  for (let at = state, seen = 0; seen < PEAK_DAYS.length && at < out.length; at += STATES, seen += 1)
    peak = Math.max(peak, out[at] ?? 0);
  return peak;
}

function scaleIn(parameters: Float64Array): { eI: number; Smax: number; S50: number } {
  const of = (name: ParameterName): number => parameters[placeOf[name]] ?? NaN;
  return { eI: of('eI'), Smax: of('Smax'), S50: of('S50') };
}
