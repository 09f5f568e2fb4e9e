import { calendarDate, daysBetween } from '@stipple/engine/kernel';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Frame } from './chart-frame.ts';

export type Reading = { readonly day: string; readonly value: number; readonly note?: string };

/** `says_day` where the date has room under it. */
export type PlacedReading = Reading & { readonly x: number; readonly y: number; readonly says_day: boolean };

export type ChangeScales = {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly placed: readonly PlacedReading[];
  readonly path: string;
};

/** Days along, values up; the vertical axis is the scale's own range, so that a small change never looks large. */
export function changeScales(
  readings: readonly Reading[],
  sessions: readonly string[],
  range: readonly [number, number],
  frame: Frame,
): ChangeScales {
  const days = [...readings.map((reading) => reading.day), ...sessions].toSorted();
  const first = days[0] ?? '2000-01-01';
  const last = days.at(-1) ?? first;
  const span = Math.max(1, dayNumber(first, last));
  const along = scaleLinear([0, span], [frame.left, frame.width - frame.right]);
  const up = scaleLinear([range[0], range[1]], [frame.height - frame.bottom, frame.top]);
  const x = (day: string) => round(along(dayNumber(first, day)));
  const y = (value: number) => round(up(value));
  const placed = readings
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((reading) => ({ ...reading, x: x(reading.day), y: y(reading.value) }));
  const said = daysWithRoom(placed.map((reading) => reading.x));
  const path =
    line<Omit<PlacedReading, 'says_day'>>(
      (reading) => reading.x,
      (reading) => reading.y,
    )([...placed]) ?? '';
  return {
    x,
    y,
    ticks: ticksOf(range),
    placed: placed.map((reading, at) => ({ ...reading, says_day: said.includes(at) })),
    path,
  };
}

/** A date in words is about so wide. */
const DAY_WIDTH = 84;

/** First and last always; those between where they overlap neither the one before nor the last. */
function daysWithRoom(xs: readonly number[]): readonly number[] {
  const last = xs.length - 1;
  const said: number[] = [];
  xs.forEach((x, at) => {
    const before = xs[said.at(-1) ?? -1] ?? Number.NEGATIVE_INFINITY;
    const end = xs[last] ?? x;
    if (at === 0 || at === last || (x - before >= DAY_WIDTH && end - x >= DAY_WIDTH)) said.push(at);
  });
  return said;
}

/** Whole steps where the scale has few, else about five round ones. */
function ticksOf([least, most]: readonly [number, number]): readonly number[] {
  const steps = most - least;
  return Number.isInteger(steps) && steps <= 6
    ? Array.from({ length: steps + 1 }, (_, index) => least + index)
    : scaleLinear([least, most], [0, 1]).ticks(5);
}

function dayNumber(from: string, to: string): number {
  return daysBetween(calendarDate(from), calendarDate(to));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
