import { addDays, calendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** The day it is in the practice of the stage, and others counted from it. */
export function practiceDay(away = 0): CalendarDate {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vienna', dateStyle: 'short' }).format(Date.now());
  return addDays(calendarDate(today), away);
}

/** `12 February 2027`, as screens write a clinical day. */
export function inWords(day: CalendarDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.parse(day));
}
