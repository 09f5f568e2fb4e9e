/** The drawing area in CSS pixels, so that words keep their size; margins leave room for direct labels on every side. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

const LEAST_WIDTH = 260;
const MOST_WIDTH = 960;
const NARROW = 480;

/** What fits in a place of this width. */
export function frameOf(width_px: number): Frame {
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width_px)));
  return { width, height: width < NARROW ? 260 : 316, top: 50, right: 76, bottom: 52, left: 58 };
}
