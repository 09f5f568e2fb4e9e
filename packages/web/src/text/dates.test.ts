import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { longDate, partialDateText, relativeDay, shortDate, todayIn, weekdayDate } from './dates.ts';
import { listText, mmRangeText, mmText } from './quantities.ts';

describe('dates in words', () => {
  it('writes clinical days in full, whatever the zone of the machine', () => {
    expect(longDate('2027-02-12')).toBe('12 February 2027');
    expect(shortDate('2027-02-12')).toBe('12 Feb 2027');
    expect(weekdayDate('2027-02-12')).toBe('Friday 12 February');
  });

  it('writes of a partial date only what is known', () => {
    expect(partialDateText('2026')).toBe('2026');
    expect(partialDateText('2026-03')).toBe('March 2026');
    expect(partialDateText('2026-03-14')).toBe('14 March 2026');
  });

  it('counts days from today', () => {
    const today = calendarDate('2027-02-12');
    expect(relativeDay(today, today)).toBe('today');
    expect(relativeDay(calendarDate('2027-02-24'), today)).toBe('in 12 days');
    expect(relativeDay(calendarDate('2027-02-09'), today)).toBe('3 days ago');
  });

  it("takes today from the practice's zone", () => {
    const lateEvening = Date.UTC(2027, 1, 12, 23, 30);
    expect(todayIn('Europe/Berlin', lateEvening)).toBe('2027-02-13');
    expect(todayIn('America/New_York', lateEvening)).toBe('2027-02-12');
  });
});

describe('quantities in words', () => {
  it('never drops the unit of a depth', () => {
    expect(mmText(1)).toBe('1.0 mm');
    expect(mmText(0.25)).toBe('0.25 mm');
    expect(mmRangeText(0.5, 1.5)).toBe('0.5 to 1.5 mm');
    expect(mmRangeText(1.5, 1.5)).toBe('1.5 mm');
  });

  it('joins names as a sentence does', () => {
    expect(listText(['forehead', 'cheeks', 'chin'])).toBe('forehead, cheeks and chin');
  });
});
