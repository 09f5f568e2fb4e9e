export type Bounds = { readonly step: number; readonly min: number; readonly max: number };

/** The value `by` steps away, on the grid that begins at `min`, never beyond the bounds, free of rounding dust. */
export function stepFrom(value: number | null, by: number, { step, min, max }: Bounds): number {
  if (value === null) return min;
  const position = (value - min) / step;
  const onGrid = by > 0 ? Math.floor(position + 1e-9) : Math.ceil(position - 1e-9);
  const raw = min + (onGrid + by) * step;
  const decimals = Math.max(decimalsOf(step), decimalsOf(min));
  return Math.min(max, Math.max(min, Number(raw.toFixed(decimals))));
}

/** How many decimals a number is written with: 0.25 has two. */
export function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** Reads what was typed, with point or comma; null when it is not yet a number. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(trimmed) ? Number(trimmed) : null;
}
