import { seededChance, shuffled } from './seeded-chance.ts';

/** One pair as a rater sees it: nothing tells which photo was taken first. */
export type BlindedPair = {
  readonly pair_id: string;
  /** On which side the earlier photo stands; never sent to the rater. */
  readonly before_on: 'left' | 'right';
};

/**
 * The pairs in another order for each rater, with the earlier photo on the left in half of them. The same seed and rater give
 * the same sheet again, so that nothing but the seed needs to be kept.
 */
export function blindedPairs(pair_ids: readonly string[], seed: string, rater: string): readonly BlindedPair[] {
  const chance = seededChance(`${seed}\n${rater}`);
  const sides = pair_ids.map((_id, at) => (at % 2 === 0 ? 'left' : 'right') satisfies BlindedPair['before_on']);
  const order = shuffled(pair_ids.toSorted(), chance);
  const mixed = shuffled(sides, chance);
  return order.map((pair_id, at) => ({ pair_id, before_on: mixed[at] ?? 'left' }));
}
