/** Sessions of like depth are compared with each other first. Millimetres of the deepest setting. */
export type DepthBand = 'to-0.5' | 'to-1.5' | 'over-1.5' | 'unknown';

/**
 * The edges at which the published course of visible signs changes.
 * @source protocols.md s6, depth-linked downtime (DrPen); s3, depth evaluated (SPstudy)
 */
export function depthBandOf(deepest_mm: number | null): DepthBand {
  if (deepest_mm === null || !Number.isFinite(deepest_mm)) return 'unknown';
  if (deepest_mm <= 0.5) return 'to-0.5';
  return deepest_mm <= 1.5 ? 'to-1.5' : 'over-1.5';
}
