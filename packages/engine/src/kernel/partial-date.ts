import { daysInMonth, parseCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { quantityFault } from './quantity-fault.ts';
import type { QuantityFault } from './quantity-fault.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

declare const brand: unique symbol;

/** What a patient can say of a past event: `2026`, `2026-03` or `2026-03-14`. */
export type PartialDate = string & { readonly [brand]: 'partial-date' };

export function parsePartialDate(text: string): Result<PartialDate, QuantityFault> {
  const padded = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
  const parsed = parseCalendarDate(padded);
  return parsed.ok
    ? ok(text as PartialDate)
    : fail(quantityFault('date', `"${text}" is not a year, a year and month, or a full date`));
}

export function partialDate(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new RangeError(parsed.problem.fault);
  return parsed.value;
}

/** Something that stopped "in March" may have stopped on the 31st: the last possible day is the safe one. */
export function lastPossibleDay(date: PartialDate): CalendarDate {
  if (isFull(date)) return date;
  if (date.length === 4) return `${date}-12-31` as CalendarDate;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}` as CalendarDate;
}

export function firstPossibleDay(date: PartialDate): CalendarDate {
  if (isFull(date)) return date;
  return (date.length === 4 ? `${date}-01-01` : `${date}-01`) as CalendarDate;
}

/** A partial date was read as a day of the calendar when it was made, so that none of these is read again. */
function isFull(date: PartialDate): date is PartialDate & CalendarDate {
  return date.length === 10;
}
