import type { Days } from './days.ts';
import { quantityFault } from './quantity-fault.ts';
import type { QuantityFault } from './quantity-fault.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

declare const brand: unique symbol;

/** A clinical day without zone, `YYYY-MM-DD`. Text order is time order. */
export type CalendarDate = string & { readonly [brand]: 'calendar-date' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; refuses impossible days such as 30 February and years outside 1900 to 2200. */
export function parseCalendarDate(text: string): Result<CalendarDate, QuantityFault> {
  const match = SHAPE.exec(text);
  if (match === null) return fail(quantityFault('date', `"${text}" is not written as YYYY-MM-DD`));
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2200) return fail(quantityFault('date', `${text} is outside the years 1900 to 2200`));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return fail(quantityFault('date', `${text} is not a day of the calendar`));
  return ok(text as CalendarDate);
}

/** A date known to be right when it is written. Throws where `parseCalendarDate` would refuse. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed.ok) throw new RangeError(parsed.problem.fault);
  return parsed.value;
}

/** The day `count` days after `date`; an event on day D with a window of N days first permits on D + N. */
export function addDays(date: CalendarDate, count: Days | number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + count);
}

/** Calendar months, clamped to the end of the month: 31 August plus six months is 28 (or 29) February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return write(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Completed years of age on `today`; a birthday on 29 February counts from 1 March in other years. */
export function ageInYears(birthDate: CalendarDate, today: CalendarDate): number {
  const born = parts(birthDate);
  const now = parts(today);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a >= b ? a : b;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Read digit by digit: candidacy counts days for every answer, and cutting texts out of texts was most of its time. */
function parts(date: CalendarDate): { year: number; month: number; day: number } {
  return {
    year: digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3),
    month: digit(date, 5) * 10 + digit(date, 6),
    day: digit(date, 8) * 10 + digit(date, 9),
  };
}

function digit(date: CalendarDate, at: number): number {
  return date.charCodeAt(at) - 48;
}

/** Whole parts of these years are a day of the calendar by construction; anything else is refused as when it is read. */
function write(year: number, month: number, day: number): CalendarDate {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  const isDay = year >= 1900 && year <= 2200 && Number.isInteger(month) && Number.isInteger(day);
  return isDay ? (text as CalendarDate) : calendarDate(text);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Day number in the proleptic Gregorian calendar, counted from 1 March of year 0 so that leap days fall at year ends. */
function toDayNumber(date: CalendarDate): number {
  const { year, month, day } = parts(date);
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1
  );
}

function fromDayNumber(number: number): CalendarDate {
  let y = Math.floor((10_000 * number + 14_780) / 3_652_425);
  let rest = number - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  if (rest < 0) {
    y -= 1;
    rest = number - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  }
  const m = Math.floor((100 * rest + 52) / 3060);
  const month = ((m + 2) % 12) + 1;
  const year = y + Math.floor((m + 2) / 12);
  return write(year, month, rest - Math.floor((m * 306 + 5) / 10) + 1);
}
