/** The steps of the sequential scale in `tokens.css`. */
export const depthSteps = 6;

/** Which step of the scale a depth wears: deeper is stronger; the scale ends at `deepest_mm`. */
export function depthStep(depth_mm: number | null, deepest_mm: number): number | null {
  if (depth_mm === null || deepest_mm <= 0) return null;
  const share = Math.min(1, Math.max(0, depth_mm / deepest_mm));
  return Math.max(1, Math.ceil(share * depthSteps));
}
