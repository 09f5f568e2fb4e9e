import { addDays, calendarDate, daysInMonth, fail, ok } from '../kernel/index.ts';
import type { CalendarDate, Result } from '../kernel/index.ts';

/** The year that two digits mean: from 49 years before to 50 after `year` (GS1 General Specifications, section 7.12). */
export function fullYear(two: number, year: number): number {
  const apart = two - (year % 100);
  const inThisCentury = year - (year % 100) + two;
  if (apart >= 51) return inThisCentury - 100;
  return apart <= -50 ? inThisCentury + 100 : inThisCentury;
}

/** A day of the calendar from its parts; day 0 is the last of the month. The failure says what is impossible about it. */
export function dayFrom(year: number, month: number, day: number): Result<CalendarDate, string> {
  if (month < 1 || month > 12) return fail(`month ${two(month)} does not exist`);
  const last = daysInMonth(year, month);
  if (day > last) return fail(`${year}-${two(month)} has no day ${two(day)}`);
  return ok(calendarDate(`${year}-${two(month)}-${two(day === 0 ? last : day)}`));
}

/** The day of the year, counted from 1. */
export function dayOfYear(year: number, number: number): Result<CalendarDate, string> {
  const last = daysInMonth(year, 2) === 29 ? 366 : 365;
  if (number < 1 || number > last) return fail(`${year} has no day ${String(number).padStart(3, '0')}`);
  return ok(addDays(calendarDate(`${year}-01-01`), number - 1));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
