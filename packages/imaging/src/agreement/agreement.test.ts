import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, blindedPairs, fewestPairsForKappa, seededChance, type RatedTwice } from './index.ts';

const scale = { from: -2, to: 2 };
const step = fc.integer({ min: -2, max: 2 });
const pairs = (rows: readonly (readonly [number, number])[]): readonly RatedTwice[] =>
  rows.map(([one, other]) => ({ one, other }));

describe('agreement of two raters', () => {
  it('is full where both say the same', () => {
    const rated = pairs(Array.from({ length: 12 }, (_none, at) => [(at % 5) - 2, (at % 5) - 2]));
    expect(agreementOf(rated, scale)).toMatchObject({ pairs: 12, same_percent: 100, weighted_kappa: 1 });
  });

  it('is the worked value of a table by hand', () => {
    // Ratings 0, 1, 2 of ten pairs: seen disagreement (1 + 1 + 4) / 4 / 10, by chance 0.355 of the same unit.
    const rated = pairs([
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 1],
      [1, 0],
      [2, 2],
      [2, 2],
      [2, 2],
      [0, 2],
    ]);
    const seen = (1 + 1 + 4) / 10;
    const byChance =
      rated.flatMap(({ one }) => rated.map(({ other }) => (one - other) ** 2)).reduce((sum, each) => sum + each, 0) /
      100;
    expect(agreementOf(rated, { from: 0, to: 2 }).weighted_kappa).toBeCloseTo(1 - seen / byChance, 10);
    expect(agreementOf(rated, { from: 0, to: 2 })).toMatchObject({ same_percent: 70, within_one_percent: 90 });
  });

  it('gives no kappa for few pairs, and says why', () => {
    const few = pairs(Array.from({ length: fewestPairsForKappa - 1 }, () => [1, 1] as const));
    expect(agreementOf(few, scale)).toMatchObject({
      weighted_kappa: null,
      no_kappa_because: 'too-few-pairs',
      same_percent: 100,
    });
    expect(agreementOf([], scale)).toMatchObject({ pairs: 0, same_percent: null });
  });

  it('gives no kappa where nobody ever said anything else', () => {
    const same = pairs(Array.from({ length: 20 }, () => [1, 1] as const));
    expect(agreementOf(same, scale)).toMatchObject({ weighted_kappa: null, no_kappa_because: 'no-variation' });
  });

  it('stays between −1 and 1, within its interval, and does not depend on who is first', () => {
    const rated = fc.array(fc.record({ one: step, other: step }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(rated, (all) => {
        const found = agreementOf(all, scale);
        const turned = agreementOf(
          all.map(({ one, other }) => ({ one: other, other: one })),
          scale,
        );
        if (found.weighted_kappa === null) return;
        expect(found.weighted_kappa).toBeLessThanOrEqual(1);
        expect(turned.weighted_kappa).toBeCloseTo(found.weighted_kappa, 10);
        const [low, high] = found.kappa_interval ?? [-1, 1];
        expect(low).toBeLessThanOrEqual(found.weighted_kappa);
        expect(high).toBeGreaterThanOrEqual(found.weighted_kappa);
      }),
    );
  });
});

describe('shuffled pairs', () => {
  const ids = Array.from({ length: 20 }, (_none, at) => `pair-${at}`);
  it('are the same again for the same seed and rater, whatever the order they were given in', () => {
    expect(blindedPairs(ids, 'seed', 'ada')).toEqual(blindedPairs(ids.toReversed(), 'seed', 'ada'));
  });

  it('come in another order for another rater and for another seed', () => {
    const order = (seed: string, rater: string): string =>
      blindedPairs(ids, seed, rater)
        .map((pair) => pair.pair_id)
        .join();
    expect(new Set([order('a', 'ada'), order('a', 'ben'), order('b', 'ada'), ids.join()]).size).toBe(4);
  });

  it('hold every pair once, and the earlier photo is as often on the left as on the right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), fc.string(), (some, seed) => {
        const sheet = blindedPairs(some, seed, 'ada');
        expect(sheet.map(({ pair_id }) => pair_id).toSorted()).toEqual(some.toSorted());
        const left = sheet.filter(({ before_on }) => before_on === 'left').length;
        expect(Math.abs(left - (some.length - left))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('chance from a seed', () => {
  it('is spread over 0 to 1', () => {
    const chance = seededChance('spread');
    const drawn = Array.from({ length: 2000 }, chance);
    const tenths = new Set(drawn.map((value) => Math.floor(value * 10)));
    expect(tenths.size).toBe(10);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
