import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Frame } from './chart-frame.ts';

export type Band = { readonly middle: number; readonly low: number; readonly high: number };
export type Mark = { readonly key: string; readonly day: number; readonly value: number };

export type BandScales = {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly days: readonly { readonly day: number; readonly words: string }[];
  readonly ticks: readonly number[];
  readonly band: string;
  readonly middle: string;
  /** Values at the last day, as far as they do not run into each other; none without a band. */
  readonly ends: readonly { readonly which: keyof Band; readonly value: number; readonly y: number }[];
};

export type BandWish = {
  readonly points: readonly number[];
  readonly bands: readonly Band[];
  readonly until: number;
  readonly along: 'days' | 'months';
  /** Always in sight: the value at rest, the margin of a difference, points. */
  readonly include: readonly number[];
  readonly frame: Frame;
};

/** Mean length of a month in days. */
export const MONTH = 30.44;
const LINE = 17;
/** No picture is of so little: a span like this is none, and a scale over it would lead beyond all numbers. */
const FLAT = 1e-9;

/** Days along and values up, from what is a number: a band that is none at some point leaves a gap there, never a wild stroke. */
export function bandScales({ points, bands, until, along, include, frame }: BandWish): BandScales {
  const shown = points.flatMap((day, at) => {
    const band = bands[at];
    return band === undefined || day > until || !isFinite(band) ? [] : [{ day, ...band }];
  });
  const values = [...shown.flatMap(({ low, high }) => [low, high]), ...include.filter(Number.isFinite)];
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  const isFlat = !(most - least > FLAT);
  const [low, high] = values.length === 0 ? [0, 1] : isFlat ? [least - 1, most + 1] : [least, most];
  const up = scaleLinear([low, high], [frame.height - frame.bottom, frame.top]).nice(4);
  const right = scaleLinear([0, Math.max(1, until)], [frame.left, frame.width - frame.right]);
  const x = (day: number) => round(right(day));
  const y = (value: number) => round(up(value));
  const last = shown.at(-1);
  return {
    x,
    y,
    days: dayTicks(until, along, frame.width - frame.left - frame.right).map((day) => ({
      day,
      words: String(along === 'months' ? Math.round(day / MONTH) : day),
    })),
    ticks: up.ticks(4),
    band:
      area<(typeof shown)[number]>()
        .x(({ day }) => x(day))
        .y0((one) => y(one.low))
        .y1((one) => y(one.high))(shown) ?? '',
    middle:
      line<(typeof shown)[number]>()
        .x(({ day }) => x(day))
        .y((one) => y(one.middle))(shown) ?? '',
    ends: last === undefined ? [] : endsOf(last, y),
  };
}

/** The middle always; the borders where they stand clear of it. */
function endsOf(last: Band, y: (value: number) => number): BandScales['ends'] {
  const middle = y(last.middle);
  const places = (['high', 'middle', 'low'] as const).map((which) => ({
    which,
    value: last[which],
    y: y(last[which]),
  }));
  return places.filter((place) => place.which === 'middle' || Math.abs(place.y - middle) >= LINE);
}

/** Whole days or months, as many as have room. */
export function dayTicks(until: number, along: 'days' | 'months', width: number): readonly number[] {
  const unit = along === 'months' ? MONTH : 1;
  const count = Math.floor(until / unit);
  const room = Math.max(2, Math.floor(width / 44));
  const step = [1, 2, 3, 6, 12].find((one) => count / one <= room) ?? 24;
  return Array.from({ length: Math.floor(count / step) + 1 }, (_, at) => at * step * unit);
}

/** Numbers of sessions that have room beneath their ticks: the first, the last, and those between that touch neither. */
export function numberedSessions(xs: readonly number[], least = 18): ReadonlySet<number> {
  const [last, numbered] = [xs.length - 1, new Set<number>()];
  let before = -Infinity;
  xs.forEach((x, at) => {
    const isClear = x - before >= least && (at === last || (xs[last] ?? x) - x >= least);
    if (!isClear && at !== last) return;
    if (at === last && x - before < least && at !== 0) return;
    numbered.add(at);
    before = x;
  });
  return numbered;
}

function isFinite({ low, middle, high }: Band): boolean {
  return [low, middle, high].every(Number.isFinite);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
