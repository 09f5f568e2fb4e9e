import type { DoseRow } from '@stipple/record/practice-report/dose-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongDose, doseCells, doseGroup, judgedDoses } from './dose-groups.ts';

const SCALE = 'goodman-baron-qualitative';
const row: DoseRow = { scale: SCALE, baseline: 3, reading: 2, sessions: 3, depth_hundredths: 100, passes: 4 };
const many = (count: number, some: Partial<DoseRow>): readonly DoseRow[] =>
  Array.from({ length: count }, () => ({ ...row, ...some }));

const anyRow: fc.Arbitrary<DoseRow> = fc.record({
  scale: fc.constantFrom(SCALE, 'gais'),
  baseline: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  reading: fc.integer({ min: 1, max: 4 }),
  sessions: fc.integer({ min: 1, max: 20 }),
  depth_hundredths: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
  passes: fc.option(fc.double({ min: 0.5, max: 30, noNaN: true }), { nil: null }),
});

describe('courses by what was given', () => {
  it('stand in exactly one step of each dose and in exactly one combination', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const courses = judgedDoses(rows, SCALE);
        for (const dose of ['sessions', 'depth', 'passes'] as const)
          expect(sum(alongDose(dose, courses, 'lower').groups.map((group) => group.courses))).toBe(courses.length);
        expect(sum(doseCells(courses).map(({ group }) => group.courses))).toBe(courses.length);
      }),
    );
  });

  it('are left out where the scale needs a baseline and there is none', () => {
    expect(judgedDoses([{ ...row, baseline: null }], SCALE)).toEqual([]);
    expect(judgedDoses([{ ...row, scale: 'gais', baseline: null, reading: 2 }], 'gais')).toMatchObject([
      { change: -2, is_better: true },
    ]);
  });

  it('that are few are compared with nothing, however different they look', () => {
    const rows = [...many(9, { sessions: 2, reading: 3 }), ...many(40, { sessions: 4 })];
    expect(alongDose('sessions', judgedDoses(rows, SCALE), 'lower')).toMatchObject({
      apart: null,
      baseline_of_more: null,
    });
  });

  it('lie apart only where their limits do not touch', () => {
    const apart = (better: number) =>
      alongDose(
        'sessions',
        judgedDoses(
          [
            ...many(20, { sessions: 2, reading: 3 }),
            ...many(better, { sessions: 4 }),
            ...many(20 - better, { sessions: 4, reading: 3 }),
          ],
          SCALE,
        ),
        'lower',
      ).apart;
    expect([0, 4, 20].map(apart)).toEqual([false, false, true]);
  });

  it('tell who began worse, in the direction of the scale', () => {
    const rows = judgedDoses(
      [...many(10, { sessions: 2, baseline: 2 }), ...many(10, { sessions: 4, baseline: 4 })],
      SCALE,
    );
    expect(alongDose('sessions', rows, 'lower').baseline_of_more).toBe('worse');
    expect(alongDose('sessions', rows, 'higher').baseline_of_more).toBe('better');
    expect(alongDose('depth', rows, 'lower').baseline_of_more).toBeNull();
  });

  it('rated as change have no baseline to begin with', () => {
    const rows = judgedDoses(many(12, { scale: 'gais', baseline: 3, reading: 2 }), 'gais');
    expect(doseGroup('whole', 'All', rows).baseline.n).toBe(0);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
