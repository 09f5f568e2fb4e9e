import { parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** As typed: three fields, so that no phone's date wheel has to be turned back by thirty years. */
export type TypedBirthDate = { readonly day: string; readonly month: string; readonly year: string };

/** The day that was meant; null where the three numbers are no day. A year in two digits is asked for again. */
export function readBirthDate({ day, month, year }: TypedBirthDate): CalendarDate | null {
  const parts = [day, month, year].map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || year.trim().length !== 4) return null;
  const parsed = parseCalendarDate(`${year.trim()}-${twoDigits(month)}-${twoDigits(day)}`);
  return parsed.ok ? parsed.value : null;
}

function twoDigits(part: string): string {
  return part.trim().padStart(2, '0');
}
