/** A quantile never stands without the number of values it was taken from. */
export type Quantile = { readonly value: number | null; readonly n: number };

/** Middle half and middle of some values, with their number. */
export type Spread = {
  readonly n: number;
  readonly lower_quartile: number | null;
  readonly median: number | null;
  readonly upper_quartile: number | null;
};

/**
 * The value below which `share` of the values lie, between two values by straight line; null of none.
 * @source Hyndman and Fan 1996, Am Stat 50:361, definition 7, doi 10.1080/00031305.1996.10473566
 */
export function quantile(values: readonly number[], share: number): Quantile {
  if (!(share >= 0 && share <= 1) || !values.every(Number.isFinite))
    throw new RangeError('A quantile needs finite values and a share from 0 to 1.');
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return { value: null, n: 0 };
  return { value: below + (above - below) * (place - Math.floor(place)), n: sorted.length };
}

export function median(values: readonly number[]): Quantile {
  return quantile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    n: values.length,
    lower_quartile: quantile(values, 0.25).value,
    median: median(values).value,
    upper_quartile: quantile(values, 0.75).value,
  };
}
