import { fail, ok, type Result } from '@stipple/engine/kernel';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';

export type VisitSpan = { readonly starts_at: string; readonly ends_at: string };

/**
 * The instants of a visit in the practice's zone. A time that the clocks jump over does not exist; one that comes twice in
 * a night means the first. The end is so many minutes later by any clock.
 */
export function visitSpan(day: string, time: string, minutes: number, zone: string): Result<VisitSpan, string> {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`);
  const starts = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!starts.toPlainDateTime().equals(wanted)) return fail(`the clocks go forward that night: there is no ${time}`);
  const at = starts.toInstant();
  return ok({ starts_at: instantText(at), ends_at: instantText(at.add({ minutes })) });
}

/** Minutes since midnight of `14:30` or `14:30:00`. */
export function minuteOfDay(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

export function clockText(minute_of_day: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute_of_day / 60))}:${two(minute_of_day % 60)}`;
}
