/** Many readings of one feature, one for each simulated person. */
export type Feature = { readonly name: string; readonly values: Float64Array; readonly isLearned: boolean };

export type VarianceShares = {
  /** Share of the explained spread that comes from features that no row taught anything about, 0 to 1. */
  readonly prior_share: number;
  /** Share of the spread that all features explain together in a straight line, 0 to 1. */
  readonly explained: number;
  /** Each feature's share of the explained spread, largest first. */
  readonly by_feature: readonly { readonly name: string; readonly share: number; readonly isLearned: boolean }[];
};

/** A little ridge, so that two features that say the same do not blow up. */
const RIDGE = 1e-6;

/** Where the spread of a target over people comes from. */
export function varianceShares(target: Float64Array, features: readonly Feature[]): VarianceShares {
  return openVarianceShares(features)(target);
}

/**
 * Where the spread of targets over people comes from: a straight-line fit on all features, and of each feature's part its
 * covariance with the target. Shares add up to 1 over the explained part, correlated features included. What the features have
 * in common is worked out once for all targets.
 */
export function openVarianceShares(features: readonly Feature[]): (target: Float64Array) => VarianceShares {
  const columns = features.map(({ values }) => standardised(values));
  const gram = gramOf(columns);
  return (target) => {
    const y = centred(target);
    const along = columns.map((column) => dot(column, y) / y.length);
    const slopes = solved(
      gram.map((row) => [...row]),
      [...along],
    );
    const spread = dot(y, y) / y.length;
    const parts = along.map((covariance, at) => (slopes[at] ?? 0) * covariance);
    const together = parts.reduce((sum, part) => sum + part, 0);
    if (!(spread > 0) || !(together > 0)) return { prior_share: 1, explained: 0, by_feature: [] };
    const by_feature = features
      .map(({ name, isLearned }, at) => ({ name, isLearned, share: (parts[at] ?? 0) / together }))
      .toSorted((a, b) => b.share - a.share);
    const unlearned = by_feature.reduce((sum, { share, isLearned }) => sum + (isLearned ? 0 : share), 0);
    return { prior_share: clamp(unlearned), explained: clamp(together / spread), by_feature };
  };
}

/** Each pair once: the matrix is the same on both sides of its diagonal. */
function gramOf(columns: readonly Float64Array[]): readonly (readonly number[])[] {
  const gram = columns.map(() => columns.map(() => 0));
  columns.forEach((one, row) => {
    columns.slice(0, row + 1).forEach((other, column) => {
      const value = dot(one, other) / one.length + (row === column ? RIDGE : 0);
      (gram[row] as number[])[column] = value;
      (gram[column] as number[])[row] = value;
    });
  });
  return gram;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function standardised(values: Float64Array): Float64Array {
  const from = centred(values);
  const sd = Math.sqrt(dot(from, from) / from.length);
  return sd > 1e-12 ? from.map((value) => value / sd) : from.fill(0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Gauss's elimination with the largest pivot. The matrix is small and is used up. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = largestBelow(matrix, pivot);
    [matrix[pivot], matrix[best]] = [matrix[best] ?? [], matrix[pivot] ?? []];
    [right[pivot], right[best]] = [right[best] ?? 0, right[pivot] ?? 0];
    const row = matrix[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const other = matrix[below] ?? [];
      const factor = (other[pivot] ?? 0) / (row[pivot] ?? 1);
      for (let at = pivot; at < size; at += 1) other[at] = (other[at] ?? 0) - factor * (row[at] ?? 0);
      right[below] = (right[below] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const result = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = matrix[at] ?? [];
    let rest = right[at] ?? 0;
    for (let after = at + 1; after < size; after += 1) rest -= (row[after] ?? 0) * (result[after] ?? 0);
    result[at] = rest / (row[at] ?? 1);
  }
  return result;
}

function largestBelow(matrix: readonly (readonly number[])[], pivot: number): number {
  let best = pivot;
  for (let row = pivot + 1; row < matrix.length; row += 1)
    if (Math.abs(matrix[row]?.[pivot] ?? 0) > Math.abs(matrix[best]?.[pivot] ?? 0)) best = row;
  return best;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
