/** What two raters said of one pair, on the same ordered scale of whole numbers. */
export type RatedTwice = { readonly one: number; readonly other: number };

/** How far two raters agree. */
export type Agreement = {
  /** Pairs that both rated. */
  readonly pairs: number;
  /** Per cent of the pairs with the same rating, and with at most one step between. Null without a pair. */
  readonly same_percent: number | null;
  readonly within_one_percent: number | null;
  /** Weighted by the square of the distance. 1 full agreement, 0 what chance would give. Null where it would mislead. */
  readonly weighted_kappa: number | null;
  /** Bounds within which it lies in 95 of 100 such studies, by leaving each pair out once; null with the kappa. */
  readonly kappa_interval: readonly [low: number, high: number] | null;
  readonly no_kappa_because: 'too-few-pairs' | 'no-variation' | null;
};

/** Fewer pairs than this give a kappa that one rating turns round. `default` */
export const fewestPairsForKappa = 10;

/** Agreement of two raters, and no kappa where the pairs are too few to bear one. */
export function agreementOf(
  rated: readonly RatedTwice[],
  scale: { readonly from: number; readonly to: number },
): Agreement {
  const pairs = rated.length;
  const percent = (within: number): number | null =>
    pairs === 0 ? null : (rated.filter(({ one, other }) => Math.abs(one - other) <= within).length / pairs) * 100;
  const counts = { pairs, same_percent: percent(0), within_one_percent: percent(1) };
  if (pairs < fewestPairsForKappa)
    return { ...counts, weighted_kappa: null, kappa_interval: null, no_kappa_because: 'too-few-pairs' };
  const weighted_kappa = quadraticKappa(rated, scale);
  if (weighted_kappa === null)
    return { ...counts, weighted_kappa: null, kappa_interval: null, no_kappa_because: 'no-variation' };
  return { ...counts, weighted_kappa, kappa_interval: interval(rated, scale, weighted_kappa), no_kappa_because: null };
}

/** Cohen's kappa with squared weights; null where chance alone would agree fully. */
function quadraticKappa(
  rated: readonly RatedTwice[],
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const width = Math.max(1, to - from);
  const weight = (one: number, other: number): number => ((one - other) / width) ** 2;
  const seen = rated.reduce((sum, { one, other }) => sum + weight(one, other), 0) / rated.length;
  let byChance = 0;
  for (const { one } of rated) for (const { other } of rated) byChance += weight(one, other);
  byChance /= rated.length ** 2;
  return byChance === 0 ? null : 1 - seen / byChance;
}

/** Jackknife: how much the kappa moves when one pair is left out. */
function interval(
  rated: readonly RatedTwice[],
  scale: { readonly from: number; readonly to: number },
  kappa: number,
): readonly [number, number] | null {
  const without = rated.map((_pair, at) => quadraticKappa(rated.toSpliced(at, 1), scale));
  if (without.some((one) => one === null)) return null;
  const values = without.map((one) => one ?? kappa);
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const spread = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(((values.length - 1) / values.length) * spread);
  return [Math.max(-1, kappa - 1.96 * error), Math.min(1, kappa + 1.96 * error)];
}
