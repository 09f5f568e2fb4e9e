import { addDays, calendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** The day it is in the practice of the stage, and others counted from it. */
export function practiceDay(away = 0): CalendarDate {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vienna', dateStyle: 'short' }).format(Date.now());
  return addDays(calendarDate(today), away);
}

/**
 * So many minutes ago, as an instant; in the first hour of a day squeezed together, so that it is today in any case and what
 * came first stays first. A visit whose needling begins before midnight and ends after it is another story.
 */
export function earlierToday(minutes: number): string {
  const now = Date.now();
  const [hours = 0, minutesPast = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Vienna',
    timeStyle: 'short',
  })
    .format(now)
    .split(':')
    .map(Number);
  const room = Math.min(60, hours * 60 + minutesPast);
  return new Date(now - (minutes / 60) * room * 60_000).toISOString();
}

/** `12 February 2027`, as screens write a clinical day. */
export function inWords(day: CalendarDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.parse(day));
}
