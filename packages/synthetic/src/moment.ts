import { addDays } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** A point of practice time relative to the day on which the demonstration is built: `-3` is three days ago. */
export type Moment = { readonly day: number; readonly time: ClockTime };
export type ClockTime = `${number}:${number}`;

export function at(day: number, time: ClockTime): Moment {
  return { day, time };
}

export function dayOf(moment: Moment, today: CalendarDate): CalendarDate {
  return addDays(today, moment.day);
}

/** The same day some minutes later; stays within the day. */
export function minutesAfter(moment: Moment, minutes: number): Moment {
  const [hour, minute] = moment.time.split(':').map(Number);
  const total = Math.min((hour ?? 0) * 60 + (minute ?? 0) + minutes, 23 * 60 + 59);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day: moment.day, time: `${two(Math.floor(total / 60))}:${two(total % 60)}` as ClockTime };
}
