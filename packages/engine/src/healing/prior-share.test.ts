import { describe, expect, it } from 'vitest';
import { openChance } from '../dosimetry/chance.ts';
import { varianceShares } from './prior-share.ts';

const chance = openChance(5);
const noise = (): Float64Array => Float64Array.from({ length: 4_000 }, () => chance.normal());
const [a, b, c] = [noise(), noise(), noise()];
const features = [
  { name: 'a', values: a, isLearned: true },
  { name: 'b', values: b, isLearned: false },
];

describe('where the spread of a difference comes from', () => {
  it('is shared out by what each feature contributes', () => {
    const target = a.map((value, at) => value + 2 * (b[at] ?? 0));
    const { prior_share, explained, by_feature } = varianceShares(target, features);
    expect(prior_share).toBeCloseTo(0.8, 1);
    expect(explained).toBeCloseTo(1, 3);
    expect(by_feature.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('says how much of the spread no feature explains', () => {
    const target = a.map((value, at) => value + (c[at] ?? 0));
    const { prior_share, explained } = varianceShares(target, features);
    expect(explained).toBeCloseTo(0.5, 1);
    expect(prior_share).toBeLessThan(0.05);
  });

  it('bears two features that say the same, and one that says nothing', () => {
    const twice = [
      ...features,
      { name: 'b again', values: b, isLearned: false },
      { name: 'none', values: a.map(() => 3), isLearned: true },
    ];
    expect(varianceShares(b, twice).prior_share).toBeCloseTo(1, 3);
  });

  it('leaves everything to the priors where nothing differs', () => {
    expect(
      varianceShares(
        a.map(() => 0),
        features,
      ),
    ).toEqual({ prior_share: 1, explained: 0, by_feature: [] });
  });
});
