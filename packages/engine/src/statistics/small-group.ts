/**
 * A group with fewer than this many is shown greyed, with its count and its limits, and nothing is concluded from it.
 * A default of the product: what is read names no number, and a practice's groups are small.
 */
export const SMALL_GROUP_BELOW = 10;

export function isSmallGroup(n: number): boolean {
  return n < SMALL_GROUP_BELOW;
}
