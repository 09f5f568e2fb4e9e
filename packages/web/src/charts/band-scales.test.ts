import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandScales, dayTicks, MONTH, numberedSessions } from './band-scales.ts';

const frame = { width: 400, height: 300, top: 40, right: 48, bottom: 48, left: 56 };
const number = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN), fc.constant(Infinity));
const band = fc.record({ low: number, middle: number, high: number });

describe('a band over time', () => {
  it('never draws what is no number, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(band, { maxLength: 20 }), fc.array(number, { maxLength: 3 }), (bands, include) => {
        const points = bands.map((_, at) => at);
        const {
          band: path,
          middle,
          ticks,
          ends,
        } = bandScales({ points, bands, until: 19, along: 'days', include, frame });
        expect(`${path} ${middle} ${ticks.join(' ')} ${ends.map(({ y }) => y).join(' ')}`).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('of no height at all is drawn in the middle', () => {
    for (const least of [0, 5e-324, 1])
      expect(
        bandScales({ points: [], bands: [], until: 1, along: 'days', include: [-least, -least], frame }).ticks,
      ).not.toEqual([]);
    const { y } = bandScales({ points: [], bands: [], until: 1, along: 'days', include: [-5e-324, 5e-324], frame });
    expect(y(0)).toBe((frame.top + frame.height - frame.bottom) / 2);
  });

  it('lies within its frame, the greater value higher', () => {
    const bands = [
      { low: 0, middle: 1, high: 2 },
      { low: 1, middle: 3, high: 8 },
    ];
    const { x, y } = bandScales({ points: [0, 90], bands, until: 90, along: 'months', include: [0], frame });
    expect([x(0), x(90)]).toEqual([56, 352]);
    expect(y(8)).toBeLessThan(y(0));
    expect(y(8)).toBeGreaterThanOrEqual(frame.top);
    expect(y(0)).toBeLessThanOrEqual(frame.height - frame.bottom);
  });

  it('says its borders at the end only where they stand clear of the middle', () => {
    const ends = (high: number) =>
      bandScales({ points: [0], bands: [{ low: 0.98, middle: 1, high }], until: 1, along: 'days', include: [0], frame })
        .ends;
    expect(ends(3).map(({ which }) => which)).toEqual(['high', 'middle']);
    expect(ends(1.02).map(({ which }) => which)).toEqual(['middle']);
  });

  it('names whole months, fewer where there is less room', () => {
    expect(dayTicks(180, 'months', 700).map((day) => Math.round(day / MONTH))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(dayTicks(700, 'months', 250).map((day) => Math.round(day / MONTH))).toEqual([0, 6, 12, 18]);
    expect(dayTicks(7, 'days', 300)).toHaveLength(4);
  });

  it('numbers the first and the last session, and those between that have room', () => {
    expect([...numberedSessions([0, 30, 60, 90])]).toEqual([0, 1, 2, 3]);
    expect([...numberedSessions([0, 10, 20, 30, 40])]).toEqual([0, 2, 4]);
    expect([...numberedSessions([5])]).toEqual([0]);
  });
});
