import { ageInYears, daysBetween } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** `12 February 2027`: clinical days are always written in full. */
export function longDate(date: string): string {
  return formatDay(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `12 Feb 2027`, where columns are narrow. */
export function shortDate(date: string): string {
  return formatDay(date, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `Thursday 12 February`: what a patient looks for. */
export function weekdayDate(date: string): string {
  return formatDay(date, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

/** `2026`, `March 2026` or `14 March 2026`: as much as is known, no more. */
export function partialDateText(date: string): string {
  if (date.length === 4) return date;
  if (date.length === 7) return formatDay(`${date}-01`, { month: 'long', year: 'numeric' });
  return longDate(date);
}

/** `March`: the month by its number, 1 to 12. */
export function monthName(month: number): string {
  return formatDay(`2000-${month}-1`, { month: 'long' });
}

/** `today`, `tomorrow`, `in 12 days`, `3 days ago`. */
export function relativeDay(date: CalendarDate, today: CalendarDate): string {
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(daysBetween(today, date), 'day');
}

/** `34 years`. */
export function ageText(birthDate: CalendarDate, today: CalendarDate): string {
  const years = ageInYears(birthDate, today);
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}

/** An instant as the practice's clock shows it: `12 Feb 2027, 14:05`. */
export function instantText(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return format.format(Date.parse(instant));
}

/** The time of day alone: `14:05`. */
export function timeText(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone }).format(Date.parse(instant));
}

/** The day it is in the practice's time zone. */
export function todayIn(timeZone: string, now: number = Date.now()): CalendarDate {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  return text as CalendarDate;
}

const LOCALE = 'en-GB';

/**
 * Formatting alone needs no calendar library: the day is put at midnight UTC and written in UTC, so no zone can shift
 * it. The portal ships no Temporal, and both rooms share these words.
 */
function formatDay(date: string, options: Intl.DateTimeFormatOptions): string {
  const [year, month, day] = date.split('-').map(Number);
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(midnight);
}
