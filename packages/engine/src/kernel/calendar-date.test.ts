import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageInYears,
  calendarDate,
  daysBetween,
  laterOf,
  parseCalendarDate,
} from './calendar-date.ts';

const day = calendarDate;
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(day('1950-01-01'), count));

describe('a calendar date', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '1899-12-31',
    '2201-01-01',
    '',
  ])('refuses %s', (text) => {
    expect(parseCalendarDate(text).ok).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('knows leap years, also those of centuries', () => {
    expect(parseCalendarDate('2024-02-29').ok).toBe(true);
    expect(parseCalendarDate('2000-02-29').ok).toBe(true);
    expect(parseCalendarDate('2100-02-29').ok).toBe(false);
  });

  it('D plus N days is N days after D, whatever months lie between', () => {
    expect(addDays(day('2026-11-20'), 14)).toBe('2026-12-04');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
        expect(addDays(addDays(date, count), -count)).toBe(date);
      }),
    );
  });

  it('text order is time order', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
    expect(laterOf(day('2026-01-02'), day('2026-01-10'))).toBe('2026-01-10');
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-05-21', 6, '2026-11-21'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('%s plus %i calendar months is %s, clamped to the end of the month', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('an age counts completed years; a birthday on 29 February counts from 1 March', () => {
    expect(ageInYears(day('2008-11-21'), day('2026-11-20'))).toBe(17);
    expect(ageInYears(day('2008-11-20'), day('2026-11-20'))).toBe(18);
    expect(ageInYears(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageInYears(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  });
});
