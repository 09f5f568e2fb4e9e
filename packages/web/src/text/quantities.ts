/** `1.5 mm`, `0.25 mm`: at least one decimal, at most two, never a bare number. */
export function mmText(depth_mm: number): string {
  return `${depthText(depth_mm)} mm`;
}

/** The number of a depth alone, for places that print the unit small beside it. */
export function depthText(depth_mm: number): string {
  return depth_mm.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
}

/** `0.5 to 1.5 mm`; one value where both ends agree. */
export function mmRangeText(least_mm: number, most_mm: number): string {
  return least_mm === most_mm ? mmText(most_mm) : `${depthText(least_mm)} to ${mmText(most_mm)}`;
}

/** `forehead, cheeks and chin`. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** `1,204`. */
export function countText(count: number): string {
  return count.toLocaleString('en-GB');
}
