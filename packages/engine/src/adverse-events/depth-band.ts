/** Bands of the deepest setting of a session, in millimetres. The edges are those between which the reference pack tells studies apart. */
export const depthBands = [
  { code: 'to-0.5', name: 'Up to 0.5 mm', from_mm: 0, to_mm: 0.5 },
  { code: 'to-1.0', name: 'Over 0.5 to 1.0 mm', from_mm: 0.5, to_mm: 1 },
  { code: 'to-1.5', name: 'Over 1.0 to 1.5 mm', from_mm: 1, to_mm: 1.5 },
  { code: 'over-1.5', name: 'Over 1.5 mm', from_mm: 1.5, to_mm: null },
  { code: 'unknown', name: 'Depth not recorded', from_mm: null, to_mm: null },
] as const;

export type DepthBand = (typeof depthBands)[number]['code'];

/** The band that a depth falls into: an edge belongs to the shallower band. */
export function depthBandOf(deepest_mm: number | null): DepthBand {
  if (deepest_mm === null) return 'unknown';
  if (deepest_mm <= 0.5) return 'to-0.5';
  if (deepest_mm <= 1) return 'to-1.0';
  return deepest_mm <= 1.5 ? 'to-1.5' : 'over-1.5';
}
