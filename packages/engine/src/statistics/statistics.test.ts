import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactProportion, exactRate, isSmallGroup, median, quantile, SMALL_GROUP_BELOW, spreadOf } from './index.ts';

describe('exact limits of a proportion', () => {
  // Newcombe 1998, Stat Med 17:857, table I, method 5 (Clopper–Pearson).
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('of %i of %i are the published ones', (events, of, low, high) => {
    const found = exactProportion(events, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.share).toBe(events / of);
  });

  it('of none and of all have their closed form', () => {
    for (const n of [1, 3, 10, 400, 20_000]) {
      expect(exactProportion(0, n).high).toBeCloseTo(1 - 0.025 ** (1 / n), 11);
      expect(exactProportion(n, n).low).toBeCloseTo(0.025 ** (1 / n), 11);
    }
  });

  it('of nobody are everything', () => expect(exactProportion(0, 0)).toEqual({ share: null, low: 0, high: 1 }));

  it('leave out exactly the tail they promise, counted term by term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.constantFrom(0.8, 0.95, 0.99), (of, any, level) => {
        const events = any % (of + 1);
        const { low, high } = exactProportion(events, of, level);
        const tail = (1 - level) / 2;
        if (events > 0) expect(1 - binomialBelow(events - 1, of, low)).toBeCloseTo(tail, 9);
        if (events < of) expect(binomialBelow(events, of, high)).toBeCloseTo(tail, 9);
      }),
    );
  });

  it('contain the share, mirror each other, and widen with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const events = Math.round(of * part);
        const { share, low, high } = exactProportion(events, of);
        const mirror = exactProportion(of - events, of);
        const wider = exactProportion(events, of, 0.99);
        expect(low).toBeLessThanOrEqual(share ?? -1);
        expect(high).toBeGreaterThanOrEqual(share ?? 2);
        expect(mirror.low).toBeCloseTo(1 - high, 8);
        expect(wider.low).toBeLessThanOrEqual(low);
        expect(wider.high).toBeGreaterThanOrEqual(high);
      }),
      { numRuns: 60 },
    );
  });

  it('of what is no proportion are a fault of the program', () => {
    for (const [events, of] of [
      [3, 2],
      [-1, 4],
      [0.5, 4],
      [1, Number.NaN],
    ] as const)
      expect(() => exactProportion(events, of)).toThrow(RangeError);
    expect(() => exactProportion(1, 2, 1)).toThrow(RangeError);
  });
});

describe('exact limits of a rate', () => {
  // The manual of epitools, pois.exact (none seen), and the published output of R's poisson.test for 42 events at three levels.
  it.each([
    [0, 0.95, 0, 3.689],
    [42, 0.9, 31.94, 54.32],
    [42, 0.95, 30.27, 56.77],
    [42, 0.99, 27.18, 61.76],
  ])('of %i events at level %d are the published ones', (events, level, low, high) => {
    const found = exactRate(events, 1, level);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
  });

  it('are those of the count, for each unit of exposure', () => {
    const one = exactRate(7, 1);
    const many = exactRate(7, 350);
    expect(many.rate).toBeCloseTo(0.02, 12);
    expect(many.low).toBeCloseTo(one.low / 350, 12);
    expect(many.high ?? 0).toBeCloseTo((one.high ?? 0) / 350, 12);
  });

  it('leave out exactly the tail they promise, counted term by term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (events) => {
        const { low, high } = exactRate(events, 1);
        if (events > 0) expect(1 - poissonBelow(events - 1, low)).toBeCloseTo(0.025, 9);
        expect(poissonBelow(events, high ?? 0)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('without exposure are unknown', () => expect(exactRate(0, 0)).toEqual({ rate: null, low: 0, high: null }));

  it('of what is no rate are a fault of the program', () => {
    expect(() => exactRate(1.5, 3)).toThrow(RangeError);
    expect(() => exactRate(1, -3)).toThrow(RangeError);
  });
});

describe('a quantile', () => {
  it('stands with its count', () => {
    expect(median([5, 1, 3])).toEqual({ value: 3, n: 3 });
    expect(median([4, 1])).toEqual({ value: 2.5, n: 2 });
    expect(median([])).toEqual({ value: null, n: 0 });
    expect(spreadOf([1, 2, 3, 4])).toEqual({ n: 4, lower_quartile: 1.75, median: 2.5, upper_quartile: 3.25 });
  });

  it('lies among the values and rises with the share', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (some, one, other) => {
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)].map(
          (at) => quantile(some, at).value ?? Number.NaN,
        );
        expect(lower).toBeGreaterThanOrEqual(Math.min(...some));
        expect(upper).toBeLessThanOrEqual(Math.max(...some));
        expect(lower).toBeLessThanOrEqual((upper ?? Number.NaN) + 1e-9);
      }),
    );
  });

  it('of what is not a number is a fault of the program', () => expect(() => median([Number.NaN])).toThrow(RangeError));
});

it('a group is small just below the limit, not at it', () => {
  expect([SMALL_GROUP_BELOW - 1, SMALL_GROUP_BELOW].map(isSmallGroup)).toEqual([true, false]);
});

function binomialBelow(events: number, of: number, share: number): number {
  let term = (1 - share) ** of;
  let sum = term;
  for (let k = 1; k <= events; k += 1) {
    term *= ((of - k + 1) / k) * (share / (1 - share));
    sum += term;
  }
  return sum;
}

function poissonBelow(events: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= events; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
