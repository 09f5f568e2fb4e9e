import type { Channels } from '@stipple/engine/dosimetry';

/** How many dots a picture draws at most; with more it shows a smaller square, and says so. */
export const MOST_DOTS = 5_000;
const SIDES = [20, 10, 5, 2.5, 1.25] as const;

export type CoverageDots = {
  readonly side_mm: number;
  readonly count: number;
  /** One stroke of no length for each channel: a round line cap draws the dot. */
  readonly path: string;
};

/** The side of the square that all pictures of a row share: the widest at which the fullest still can be drawn. */
export function sideFor(channels: Channels): number {
  return SIDES.find((side) => countWithin(channels, side) <= MOST_DOTS) ?? 1.25;
}

/** Channels within the square from the corner, in hundredths of a millimetre so that the text stays short. */
export function coverageDots({ x, y, count }: Channels, side_mm: number): CoverageDots {
  let [path, drawn] = ['', 0];
  for (let at = 0; at < count && drawn < MOST_DOTS; at += 1) {
    const [px, py] = [x[at] ?? NaN, y[at] ?? NaN];
    if (!(px < side_mm && py < side_mm)) continue;
    path += `M${Math.round(px * 100)} ${Math.round(py * 100)}h0`;
    drawn += 1;
  }
  return { side_mm, count: drawn, path };
}

function countWithin({ x, y, count }: Channels, side_mm: number): number {
  let within = 0;
  for (let at = 0; at < count; at += 1) if ((x[at] ?? NaN) < side_mm && (y[at] ?? NaN) < side_mm) within += 1;
  return within;
}
