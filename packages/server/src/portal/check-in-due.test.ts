import { checkInDays } from '@stipple/engine/triage';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { checkInDue, mayAnswer } from './check-in-due.ts';

const session_day = calendarDate('2026-11-20');
const session = { session_day, days: checkInDays };
const after = (days: number) => addDays(session_day, days);

describe('the check-in that is due', () => {
  it('is none on the day of the session', () => {
    expect(checkInDue(session, session_day, [])).toEqual({ state: 'none-due', for_day: null, next_on: after(1) });
  });

  it('is the latest day reached, until the next one comes', () => {
    expect(checkInDue(session, after(1), [])).toEqual({ state: 'due', for_day: 1, next_on: after(3) });
    expect(checkInDue(session, after(2), [])).toMatchObject({ state: 'due', for_day: 1 });
    expect(checkInDue(session, after(3), [])).toMatchObject({ state: 'due', for_day: 3 });
    expect(checkInDue(session, after(27), [])).toMatchObject({ for_day: 14, next_on: after(28) });
    expect(checkInDue(session, after(40), [])).toEqual({ state: 'due', for_day: 28, next_on: null });
  });

  it('is answered once it was, whatever was left out before', () => {
    expect(checkInDue(session, after(3), [3])).toEqual({ state: 'answered', for_day: 3, next_on: after(7) });
    expect(checkInDue(session, after(3), [1])).toMatchObject({ state: 'due', for_day: 3 });
  });
});

describe('a practice that asks on other days', () => {
  const other = { session_day, days: [2, 10] };

  it('has its own days due, and takes no report for another', () => {
    expect(checkInDue(other, after(1), [])).toEqual({ state: 'none-due', for_day: null, next_on: after(2) });
    expect(checkInDue(other, after(12), [2])).toEqual({ state: 'due', for_day: 10, next_on: null });
    expect(mayAnswer(other, after(12), [], 3)).toBe(false);
    expect(mayAnswer(other, after(12), [], 2)).toBe(true);
  });
});

describe('a report', () => {
  it('counts when it comes late, but not early, not twice, and not for a day without a check-in', () => {
    expect(mayAnswer(session, after(3), [], 1)).toBe(true);
    expect(mayAnswer(session, after(3), [], 3)).toBe(true);
    expect(mayAnswer(session, after(3), [], 7)).toBe(false);
    expect(mayAnswer(session, after(3), [3], 3)).toBe(false);
    expect(mayAnswer(session, after(3), [], 2)).toBe(false);
  });
});
