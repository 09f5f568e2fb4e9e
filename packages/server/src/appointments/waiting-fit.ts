import { Temporal } from 'temporal-polyfill';
import { minuteOfDay } from './visit-span.ts';

export type Place = {
  readonly day: string;
  readonly time: string | null;
  readonly minutes: number;
  readonly staff_id: string | null;
};

export type Wish = {
  readonly staff_id: string | null;
  readonly weekdays: readonly number[];
  readonly parts: readonly string[];
  readonly from_on: string | null;
  /** How long the kind that is wished for takes. */
  readonly minutes: number;
  /** The first day on which the next session is possible; null where nothing holds it back. */
  readonly earliest_on: string | null;
};

/** Whether somebody who waits could come into a place that became free. */
export function fitsInto(place: Place, wish: Wish): boolean {
  const weekday = Temporal.PlainDate.from(place.day).dayOfWeek;
  return (
    wish.minutes <= place.minutes &&
    (wish.staff_id === null || wish.staff_id === place.staff_id) &&
    (wish.weekdays.length === 0 || wish.weekdays.includes(weekday)) &&
    (wish.parts.length === 0 || place.time === null || wish.parts.includes(partOf(place.time))) &&
    (wish.from_on === null || wish.from_on <= place.day) &&
    (wish.earliest_on === null || wish.earliest_on <= place.day)
  );
}

/** Until noon, until five, after five. */
export function partOf(time: string): 'morning' | 'afternoon' | 'evening' {
  const minute = minuteOfDay(time);
  return minute < 12 * 60 ? 'morning' : minute < 17 * 60 ? 'afternoon' : 'evening';
}
