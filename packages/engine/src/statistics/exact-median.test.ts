import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMedian } from './index.ts';

describe('the exact limits of a median', () => {
  it.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [20, 6],
    [30, 10],
  ])('of %i values are the values at rank %i from each end', (n, rank) => {
    const values = Array.from({ length: n }, (_, index) => index + 1);
    expect(exactMedian(values)).toEqual({ n, median: (n + 1) / 2, low: rank, high: n - rank + 1 });
  });

  it('of fewer than six values are not promised', () => {
    expect(exactMedian([5, 1, 3, 2, 4])).toEqual({ n: 5, median: 3, low: null, high: null });
    expect(exactMedian([])).toEqual({ n: 0, median: null, low: null, high: null });
  });

  it('leave out no more than they promise, and would with one rank more, counted coin by coin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 60 }), fc.constantFrom(0.5, 0.8, 0.95, 0.99), (n, level) => {
        const rank = exactMedian(
          Array.from({ length: n }, (_, index) => index + 1),
          level,
        ).low;
        if (rank !== null) expect(coinsBelow(rank, n)).toBeLessThanOrEqual((1 - level) / 2);
        expect(coinsBelow((rank ?? 0) + 1, n)).toBeGreaterThan((1 - level) / 2);
      }),
    );
  });

  it('lie on both sides of it, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 80 }), (values) => {
        const { median, low, high } = exactMedian(values);
        if (median === null || low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(median);
        expect(high).toBeGreaterThanOrEqual(median);
      }),
    );
  });

  it('at no level are a fault of the program', () => expect(() => exactMedian([1], 1)).toThrow(RangeError));
});

function coinsBelow(rank: number, n: number): number {
  let ways = 1;
  let sum = 0;
  for (let heads = 0; heads < rank; heads += 1) {
    sum += ways;
    ways = (ways * (n - heads)) / (heads + 1);
  }
  return sum / 2 ** n;
}
