import type { DosePoint } from './dose-chart.tsx';

/** Where a group stands in the picture: its point, the ends of its limits, its line. */
export type DosePlace = DosePoint & {
  readonly x: number | null;
  readonly low_x: number;
  readonly high_x: number;
  readonly y: number;
};

export type DoseScales = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly floor: number;
  readonly ticks: readonly { readonly percent: number; readonly x: number }[];
  readonly places: readonly DosePlace[];
};

const TOP = 30;
const LINE = 46;
const BELOW = 26;
const MARGIN = 12;
const LEAST_WIDTH = 220;

/**
 * One line a group below another, so that their words never meet. Along: from 0 to `until`, which is 100 per cent where shares fill it;
 * limits that reach beyond are drawn to the end.
 */
export function doseScales(groups: readonly DosePoint[], width_px: number, until = 1): DoseScales {
  const width = Math.max(LEAST_WIDTH, Math.round(width_px));
  const x = (share: number): number => MARGIN + Math.min(1, share / until) * (width - 2 * MARGIN);
  const floor = TOP + groups.length * LINE;
  return {
    width,
    height: floor + BELOW,
    top: TOP,
    floor,
    ticks: [0, 25, 50, 75, 100].map((part) => ({ percent: part * until, x: x((part / 100) * until) })),
    places: groups.map((group, index) => ({
      ...group,
      x: group.share === null ? null : x(group.share),
      low_x: x(group.low),
      high_x: x(group.high),
      y: TOP + index * LINE + 24,
    })),
  };
}
