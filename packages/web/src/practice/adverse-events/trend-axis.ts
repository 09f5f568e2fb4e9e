type Limits = { readonly low: number; readonly high: number; readonly is_small: boolean };

/** Where an axis of shares ends: at the first round share beyond the limits of the groups that are large enough to read. */
export function axisEnd(groups: readonly Limits[]): number {
  const large = groups.filter(({ is_small }) => !is_small);
  const highest = Math.max(...(large.length === 0 ? groups : large).map(({ high }) => high), 0);
  return [0.1, 0.2, 0.4, 0.6, 0.8].find((end) => highest <= end) ?? 1;
}

/** Whether the limits of any two large groups do not overlap. Of small groups nothing is said. */
export function areApart(groups: readonly Limits[]): boolean {
  const large = groups.filter(({ is_small }) => !is_small);
  return large.some((one) => large.some((other) => one.high < other.low));
}
