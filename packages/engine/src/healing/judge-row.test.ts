import { describe, expect, it } from 'vitest';
import { calibrationRows } from './calibration-rows.ts';
import { judgedRows } from './judge-row.ts';

describe('the published rows against the calibrated sample', () => {
  const judged = judgedRows();

  it('are all there, each with finite bands around its middle', () => {
    expect(judged.map(({ row }) => row.id)).toEqual(calibrationRows.map(({ id }) => id));
    for (const { model, expected } of judged)
      for (const { low, middle, high } of [model, expected]) {
        expect([low, middle, high].every(Number.isFinite)).toBe(true);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }
  });
});
