import { addDays, calendarDate } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessEndsOn } from './access-end.ts';

const day = calendarDate('2026-11-20');

describe('the end of a phone’s access', () => {
  it('is 28 days after the last session of the course', () => {
    const place = { day, sessions_planned: 4, interval_days: 30, final_reading_on: day };
    expect(accessEndsOn({ ...place, number_in_series: 4 })).toBe('2026-12-18');
    expect(accessEndsOn({ ...place, number_in_series: 1 })).toBe(addDays(day, 3 * 30 + 28));
    expect(accessEndsOn({ ...place, number_in_series: 6 })).toBe('2026-12-18');
  });

  it('is two weeks after the final reading where that is later', () => {
    const place = { day, number_in_series: 4, sessions_planned: 4, interval_days: 30 };
    expect(accessEndsOn({ ...place, final_reading_on: addDays(day, 90) })).toBe(addDays(day, 104));
  });

  it('is never earlier than the last check-in of the session itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 365 }),
        fc.integer({ min: -400, max: 400 }),
        (number_in_series, sessions_planned, interval_days, reading_days) => {
          const final_reading_on = addDays(day, reading_days);
          const end = accessEndsOn({ day, number_in_series, sessions_planned, interval_days, final_reading_on });
          expect(end >= addDays(day, 28) && end >= addDays(final_reading_on, 14)).toBe(true);
        },
      ),
    );
  });
});
