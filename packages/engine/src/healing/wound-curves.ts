import type { Reading } from './calibration-rows.ts';

/** One drawn curve: the share of its peak (of day 28 for collagen) by day, as `day:share` pairs. */
export type WoundCurve = readonly [id: string, what: string, reading: Reading, points: string];

/** Fractions of the peak by day. @source quantities.md s6, weak-prior curves R: SKIBIDY, each point sd 0.15 */
export const woundCurves: readonly WoundCurve[] = [
  [
    'W-inflammation',
    'inflammation of excisional wounds',
    'inflammation-of-peak',
    '0.5:0.70 1:0.95 2:1.00 3:0.85 4:0.70 5:0.55 7:0.35 10:0.18 14:0.08 21:0.03 28:0.02',
  ],
  [
    'W-macrophages',
    'macrophages in excisional wounds',
    'repair-of-peak',
    '0.5:0.05 1:0.40 2:0.80 3:1.00 4:0.95 5:0.85 7:0.55 10:0.28 14:0.10 21:0.03 28:0',
  ],
  [
    'W-myofibroblasts',
    'myofibroblasts in excisional wounds',
    'fibroblasts-of-peak',
    '2:0 4:0.05 6:0.30 8:0.65 10:0.90 12:1.00 15:0.95 18:0.70 20:0.50 24:0.25 28:0.10',
  ],
  [
    'W-collagen',
    'collagen in excisional wounds, of day 28',
    'collagen-of-day-28',
    '3:0 5:0.02 7:0.08 10:0.18 14:0.35 18:0.55 21:0.72 24:0.88',
  ],
];
