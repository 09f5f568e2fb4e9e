/**
 * How far four stretches of a walk disagree, for the worst parameter: the spread that all would have together over the
 * spread within one (Gelman and Rubin's ratio). Near 1 the walk has forgotten where it was.
 */
export function mixingOf(places: readonly Float64Array[], dimensions: number): number {
  const stretch = Math.floor(places.length / STRETCHES);
  const ratios = Array.from({ length: dimensions }, (_, at) => {
    const parts = Array.from({ length: STRETCHES }, (_, part) =>
      places.slice(part * stretch, (part + 1) * stretch).map((place) => place[at] ?? NaN),
    );
    const within = mean(parts.map(variance));
    return Math.sqrt((within + variance(parts.map(mean))) / within);
  });
  return Math.max(...ratios);
}

/** Standard deviation of one parameter over a walk. */
export function spreadOf(places: readonly Float64Array[], at: number): number {
  return Math.sqrt(variance(places.map((place) => place[at] ?? NaN)));
}

const STRETCHES = 4;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
