import type { HealingSource } from './sources.ts';
import type { StudyCourseName } from './study-courses.ts';
import { woundCurves } from './wound-curves.ts';
import type { WoundCurve } from './wound-curves.ts';

/** What of a course a row reads: a share of the peak within 28 days, or a value on a day. */
export type Reading =
  | 'inflammation-of-peak'
  | 'repair-of-peak'
  | 'fibroblasts-of-peak'
  | 'collagen-of-day-28'
  | 'collagen-gain'
  | 'type-III-gain'
  | 'epidermis-gain'
  | 'improvement'
  | 'new-III-to-I'
  | 'new-III-to-I-since-day-21'
  | 'redness-of-first';

/**
 * One published value that the model is held against. `sd` is on the value itself for `linear`, on its logarithm for `log`
 * and `at-least`; rows of one study share a scatter between studies, `study_log_sd`.
 */
export type CalibrationRow = {
  readonly id: string;
  readonly source: HealingSource;
  readonly what: string;
  readonly course: StudyCourseName;
  readonly day: number;
  readonly reading: Reading;
  readonly value: number;
  readonly scale: 'linear' | 'log' | 'at-least';
  readonly sd: number;
  readonly study_log_sd: number;
  readonly note: string;
};

/** Sampling and what the model leaves out, where a series printed no spread: a quarter to a third of the value. Assumption. */
const HISTOLOGY_LOG_SD = 0.3;
/** How far two uncontrolled series of the same thing lie apart. Assumption; C5 against C12 is the evidence for it. */
const BETWEEN_SERIES = 0.5;
/** Standard error of a grade in VIET, 0.1, on gains of about 1.8 to 2.6 SD. */
const VIET_LOG_SD = 0.08;

/** @source quantities.md s6 and s7, the rows that its calibration names */
export const calibrationRows: readonly CalibrationRow[] = [
  ...woundCurves.flatMap(curveRows),
  row(
    'E1',
    'FACE12',
    'redness at 60 h against just after',
    'wound',
    2.5,
    'redness-of-first',
    0.1,
    'log',
    0.5,
    0,
    'gone at 48 to 72 h; gone is taken as a tenth, an assumption',
  ),
  row(
    'B1',
    'LOTFI13',
    'collagen gained, papillary dermis',
    'monthly-5',
    176,
    'collagen-gain',
    0.532,
    'log',
    HISTOLOGY_LOG_SD,
    0,
    'n 30; no spread printed',
  ),
  row(
    'B2',
    'LOTFI13',
    'fine fibres gained, taken as type III',
    'monthly-5',
    176,
    'type-III-gain',
    0.654,
    'log',
    HISTOLOGY_LOG_SD,
    0,
    'silver stain; no spread printed',
  ),
  row(
    'B3',
    'LOTFI13',
    'epidermis thicker',
    'monthly-5',
    176,
    'epidermis-gain',
    0.5,
    'log',
    HISTOLOGY_LOG_SD,
    0,
    'no spread printed',
  ),
  row(
    'B5',
    'AUST08',
    'stratum spinosum thicker at 12 months',
    'monthly-2',
    395,
    'epidermis-gain',
    0.4,
    'linear',
    0.2,
    0,
    '20 biopsied of 480; wide: the number of sessions is a guess, and a layer stands for the whole',
  ),
  row(
    'B9',
    'AUST10a',
    'repair at 2 weeks still raised: a tenth of its peak',
    'wound',
    14,
    'repair-of-peak',
    0.1,
    'at-least',
    0.5,
    0,
    'rat mRNA; the tenth is an assumption',
  ),
  row(
    'B16',
    'ROBINS03',
    'III/I of new matrix rises from week 3 to 6',
    'wound',
    42,
    'new-III-to-I-since-day-21',
    1,
    'at-least',
    0.1,
    0,
    'direction only',
  ),
  row(
    'B17',
    'ROBINS03',
    'III/I of new matrix against baseline at 6 months',
    'wound',
    180,
    'new-III-to-I',
    1.7,
    'linear',
    0.2,
    0,
    'excisional wound, re-excised',
  ),
  row(
    'C2',
    'VIET',
    'grade better at the end of the course',
    'weekly-12',
    84,
    'improvement',
    1.8,
    'linear',
    VIET_LOG_SD,
    BETWEEN_SERIES,
    'from C1: (3.29 - 2.23) / 0.59',
  ),
  row(
    'C3',
    'VIET',
    'grade better one month later',
    'weekly-12',
    114,
    'improvement',
    2.31,
    'linear',
    VIET_LOG_SD,
    BETWEEN_SERIES,
    'from C1: (3.29 - 1.93) / 0.59',
  ),
  row(
    'C4',
    'VIET',
    'grade better two months later',
    'weekly-12',
    144,
    'improvement',
    2.58,
    'linear',
    VIET_LOG_SD,
    BETWEEN_SERIES,
    'from C1: (3.29 - 1.77) / 0.59',
  ),
  row(
    'C5',
    'DOGRA14',
    'scar score better one month after',
    'monthly-5',
    150,
    'improvement',
    1.68,
    'linear',
    0.15,
    BETWEEN_SERIES,
    '(11.73 - 6.5) / 3.12',
  ),
  row(
    'C6',
    'ABLON18',
    'wrinkle score better',
    'pen-4',
    150,
    'improvement',
    3.98,
    'linear',
    0.3,
    BETWEEN_SERIES,
    '1.23 over the SD of the change, from the 99 % interval: no SD of the score before',
  ),
  row(
    'C7',
    'ABLON18',
    'laxity better',
    'pen-4',
    150,
    'improvement',
    2.46,
    'linear',
    0.3,
    BETWEEN_SERIES,
    '1.09 over the SD of the change',
  ),
  row(
    'C8',
    'ABLON18',
    'texture better',
    'pen-4',
    150,
    'improvement',
    2.73,
    'linear',
    0.3,
    BETWEEN_SERIES,
    '1.54 over the SD of the change',
  ),
  row(
    'C12',
    'SOHAG',
    'ECCA score better one month after',
    'monthly-6',
    180,
    'improvement',
    0.39,
    'linear',
    0.3,
    BETWEEN_SERIES,
    '8.55 % of the score; the SD, 22 % of it, is borrowed from C1 and C5',
  ),
];

type RowArguments = readonly [
  id: string,
  source: HealingSource,
  what: string,
  course: StudyCourseName,
  day: number,
  reading: Reading,
  value: number,
  scale: CalibrationRow['scale'],
  sd: number,
  study_log_sd: number,
  note: string,
];

function row(...given: RowArguments): CalibrationRow {
  const [id, source, what, course, day, reading, value, scale, sd, study_log_sd, note] = given;
  return { id, source, what, course, day, reading, value, scale, sd, study_log_sd, note };
}

function curveRows([id, what, reading, points]: WoundCurve): readonly CalibrationRow[] {
  return points.split(' ').map((point) => {
    const [day = NaN, value = NaN] = point.split(':').map(Number);
    const note = 'rounded midpoint of drawn curves; the slow upper bound for micro-channels';
    return row(`${id}-${day}`, 'SKIBIDY', what, 'wound', day, reading, value, 'linear', 0.15, 0, note);
  });
}
