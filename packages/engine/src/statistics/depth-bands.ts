/**
 * Bands in which depths are counted together. Only a way of counting, and a default of the product: nothing that was read
 * draws these lines, and no rule looks at them.
 */
export type DepthBand = { readonly code: string; readonly over_mm: number; readonly up_to_mm: number | null };

export const depthBands: readonly DepthBand[] = [
  { code: 'up-to-0.5', over_mm: -1, up_to_mm: 0.5 },
  { code: 'up-to-1.0', over_mm: 0.5, up_to_mm: 1 },
  { code: 'up-to-1.5', over_mm: 1, up_to_mm: 1.5 },
  { code: 'up-to-2.0', over_mm: 1.5, up_to_mm: 2 },
  { code: 'over-2.0', over_mm: 2, up_to_mm: null },
];

/** The band of a depth; its upper border belongs to it. */
export function depthBandOf(depth_mm: number): DepthBand {
  const band = depthBands.find(({ up_to_mm }) => up_to_mm === null || depth_mm <= up_to_mm);
  if (band === undefined || !(depth_mm >= 0)) throw new RangeError(`${depth_mm} is not a depth.`);
  return band;
}

/** `up to 0.5 mm`, `over 0.5 to 1.0 mm`, `over 2.0 mm`. */
export function depthBandWords({ over_mm, up_to_mm }: DepthBand): string {
  if (up_to_mm === null) return `over ${over_mm.toFixed(1)} mm`;
  return over_mm < 0 ? `up to ${up_to_mm.toFixed(1)} mm` : `over ${over_mm.toFixed(1)} to ${up_to_mm.toFixed(1)} mm`;
}
