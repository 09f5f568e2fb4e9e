import { reportGroupings } from '@stipple/contract/practice-report';
import type { readPracticeReport } from '@stipple/contract/practice-report';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { addDays, calendarDate, parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

export type Report = ResponseOf<typeof readPracticeReport>;
export type Grouping = (typeof reportGroupings)[number];

/** What the page asks; a day is null while it is being typed. */
export type ReportQuestion = {
  readonly from: string | null;
  readonly until: string | null;
  readonly indication: string | null;
  readonly by: Grouping;
};

export type ReportQuery = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly indication?: string;
  readonly by: Grouping;
};

/** The last twelve months, by indication. */
export function firstQuestion(today: string): ReportQuestion {
  return { from: addDays(calendarDate(today), -365), until: today, indication: null, by: 'indication' };
}

/** What can be asked of the server; null while a day is missing or they stand in the wrong order. */
export function reportQuery({ from, until, indication, by }: ReportQuestion): ReportQuery | null {
  const [first, last] = [parseCalendarDate(from ?? ''), parseCalendarDate(until ?? '')];
  if (!first.ok || !last.ok || first.value > last.value) return null;
  return { from: first.value, until: last.value, by, ...(indication === null ? {} : { indication }) };
}
