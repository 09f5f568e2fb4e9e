import { Temporal } from 'temporal-polyfill';

/** The instant at which a clock in this time zone shows `14:05` on this day; null for what is no time. */
export function instantAt(day: string, clock: string, timeZone: string): string | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  return Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(timeZone).toInstant().toString();
}

/** This moment, to the second: what a *Now* button writes. */
export function instantNow(): string {
  return Temporal.Now.instant().round('second').toString();
}
