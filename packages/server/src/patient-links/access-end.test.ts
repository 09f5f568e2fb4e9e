import { addDays, calendarDate } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessEndsOn } from './access-end.ts';

const day = calendarDate('2026-11-20');

describe('the end of a phone’s access', () => {
  it('is 28 days after the last session of the course', () => {
    const place = { day, sessions_planned: 4, interval_days: 30 };
    expect(accessEndsOn({ ...place, number_in_series: 4 })).toBe('2026-12-18');
    expect(accessEndsOn({ ...place, number_in_series: 1 })).toBe(addDays(day, 3 * 30 + 28));
    expect(accessEndsOn({ ...place, number_in_series: 6 })).toBe('2026-12-18');
  });

  it('is never earlier than the last check-in of the session itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 365 }),
        (number_in_series, sessions_planned, interval_days) =>
          accessEndsOn({ day, number_in_series, sessions_planned, interval_days }) >= addDays(day, 28),
      ),
    );
  });
});
