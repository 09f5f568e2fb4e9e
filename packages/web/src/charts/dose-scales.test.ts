import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseScales } from './dose-scales.ts';

const group = { key: 'a', name: 'A', of: 12, share: 0.5, low: 0.2, high: 0.8, is_small: false };

describe('the picture of doses', () => {
  it('holds every point between its limits and inside the frame, on whatever screen', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 1, max: 2000 }), (a, b, c, width) => {
        const [low = 0, middle = 0, high = 0] = [a, b, c].toSorted((one, other) => one - other);
        const { places, width: wide } = doseScales([{ ...group, share: middle, low, high }], width);
        const { x, low_x, high_x } = places[0] ?? { x: null, low_x: 0, high_x: 0 };
        expect(low_x).toBeGreaterThanOrEqual(0);
        expect(x ?? -1).toBeGreaterThanOrEqual(low_x - 1e-9);
        expect(high_x).toBeGreaterThanOrEqual((x ?? 0) - 1e-9);
        expect(high_x).toBeLessThanOrEqual(wide);
      }),
    );
  });

  it('ends where it is told, with limits beyond drawn to the end', () => {
    const { ticks, places, width } = doseScales([{ ...group, share: 0.1, low: 0, high: 0.9 }], 340, 0.2);
    expect(ticks.map(({ percent }) => percent)).toEqual([0, 5, 10, 15, 20]);
    expect(places[0]?.high_x).toBe(width - 12);
    expect(places[0]?.x).toBe(width / 2);
  });

  it('gives each group a line of its own and grows with them', () => {
    const { places, height, floor } = doseScales([group, { ...group, key: 'b' }, { ...group, key: 'c' }], 340);
    expect(new Set(places.map(({ y }) => y)).size).toBe(3);
    expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(floor);
    expect(height).toBeGreaterThan(doseScales([group], 340).height);
  });

  it('draws no point where nobody was counted', () => {
    expect(doseScales([{ ...group, share: null, low: 0, high: 1 }], 340).places[0]?.x).toBeNull();
  });
});
