import { parseCalendarDate, type CalendarDate } from '@stipple/engine/kernel';

export type DateOrder = 'day-first' | 'month-first';

/** A day; or that it can be read in two ways; or what is wrong with it. */
export type ReadDate =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'fault'; readonly fault: string; readonly remedy: string };

/**
 * A birth date as other programs write it. `1980-04-03`, `3.4.1980`, `3 Apr 1980` and `19800403` can be read in one way only;
 * `03/04/1980` in two, unless somebody has said which for the whole column. Two digits of a year are refused.
 */
export function readBirthDate(written: string, order: DateOrder | null): ReadDate {
  const text = written.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1]);
  const named = /^(\d{1,2})[-. ]{1,2}(\p{L}{3,10})\.?[-. ,]{1,2}(\d{4})$/u.exec(text);
  if (named !== null) return dayOf(named[3], monthNamed(named[2] ?? ''), named[1]);
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (slashed !== null) return slashedDay(slashed[1] ?? '', slashed[3] ?? '', slashed[4] ?? '', order);
  if (/^\d{1,2}[-/. ]+(\d{1,2}|\p{L}{3,10})[-/. ]+\d{2}$/u.test(text))
    return fault('has only two digits of the year', 'Export the file with all four digits of the year.');
  return fault(`“${shortened(text)}” is no date that can be read in one way`, USUAL);
}

const USUAL = 'Write it as year-month-day, such as 1980-04-03.';

/** A day that is the same either way needs no order, nor does one whose other reading is no date. */
function slashedDay(first: string, second: string, year: string, order: DateOrder | null): ReadDate {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  if (dayFirst.kind !== 'day') return monthFirst;
  if (monthFirst.kind !== 'day' || monthFirst.day === dayFirst.day) return dayFirst;
  return { kind: 'ambiguous' };
}

function dayOf(year = '', month = '', day = ''): ReadDate {
  const parsed = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (parsed.ok) return { kind: 'day', day: parsed.value };
  return fault('is not a day of the calendar', USUAL);
}

/** By the first three letters, in English and German; an unknown name makes no day. */
function monthNamed(name: string): string {
  const at = MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase()));
  return String(at + 1);
}

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

function fault(what: string, remedy: string): ReadDate {
  return { kind: 'fault', fault: what, remedy };
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
