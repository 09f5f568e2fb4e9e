import { describe, expect, it } from 'vitest';
import { walkEnsemble } from './stretch-move.ts';

/** Two numbers with correlation 0.9 and ten that do not matter. */
const tilted = (at: Float64Array): number => {
  const [x = 0, y = 0] = at;
  const rest = at.subarray(2).reduce((sum, value) => sum + value * value, 0);
  return -0.5 * ((x * x - 1.8 * x * y + y * y) / 0.19 + rest);
};
const wish = { dimensions: 12, walkers: 40, steps: 1_500, burn_in: 300, keep_every: 4, seed: 3 };

describe('the ensemble walk', () => {
  const { places, accepted } = walkEnsemble(tilted, wish);
  const mean = (read: (place: Float64Array) => number): number =>
    places.reduce((sum, place) => sum + read(place), 0) / places.length;

  it('finds the spread and the tilt of a density that it does not know', () => {
    expect(mean(([x = 0]) => x)).toBeCloseTo(0, 0);
    expect(Math.sqrt(mean(([x = 0]) => x * x))).toBeCloseTo(1, 0);
    expect(mean(([x = 0, y = 0]) => x * y)).toBeGreaterThan(0.8);
    expect(mean(([x = 0, y = 0]) => x * y)).toBeLessThan(1);
    for (let at = 2; at < 12; at += 1) expect(Math.abs(mean((place) => (place[at] ?? 0) ** 2) - 1)).toBeLessThan(0.15);
    expect(accepted).toBeGreaterThan(0.1);
  });

  it('is the same to the bit for a seed, and another for another', () => {
    const short = { ...wish, steps: 40, burn_in: 0 };
    const last = (seed: number) => walkEnsemble(tilted, { ...short, seed }).places.at(-1);
    expect(last(3)).toEqual(last(3));
    expect(last(3)).not.toEqual(last(4));
  });
});
