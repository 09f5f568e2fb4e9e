import { addDays, calendarDate } from '@stipple/engine/kernel';
import type { NextSessionFacts } from '@stipple/record/appointments/next-session';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSession } from './next-session.ts';
import { fitsInto, partOf } from './waiting-fit.ts';

const today = calendarDate('2026-11-20');
const plan = {
  plan_id: 'p',
  indication: 'acne-scars-rolling-boxcar',
  sessions_planned: 4,
  interval_days: 30,
  zones: ['cheeks'],
  done: 1,
  last_day: '2026-11-10',
  last_staff_id: 's',
};
const suitable = { verdict: 'suitable', defer_until: null, not_before: null };
const facts = (otherwise: Partial<NextSessionFacts> = {}): NextSessionFacts => ({
  plan,
  assessment: suitable,
  booked: null,
  ...otherwise,
});

describe('the next session of a series', () => {
  it('waits for the interval of its plan', () => {
    expect(nextSession(facts(), today)).toMatchObject({
      state: 'proposed',
      number: 2,
      earliest_on: '2026-12-10',
      not_before: [{ why: 'interval', on: '2026-12-10' }],
    });
  });

  it('waits for the engine’s floor where a plan has less', () => {
    const hasty = { ...plan, interval_days: 7 };
    expect(nextSession(facts({ plan: hasty }), today)).toMatchObject({ earliest_on: '2026-12-08' });
  });

  it('waits for the end of a deferral, and is nobody’s proposal where an assessment forbids', () => {
    const deferred = { verdict: 'defer', defer_until: '2027-02-01', not_before: null };
    expect(nextSession(facts({ assessment: deferred }), today)).toMatchObject({ earliest_on: '2027-02-01' });
    expect(nextSession(facts({ assessment: { ...suitable, verdict: 'unsuitable' } }), today)).toEqual({
      state: 'not-now',
    });
  });

  it('is none without an agreed plan and after the last', () => {
    expect(nextSession(facts({ plan: null }), today)).toEqual({ state: 'no-plan' });
    expect(nextSession(facts({ plan: { ...plan, done: 4 } }), today)).toEqual({ state: 'complete' });
  });

  it('is never before any of its reasons, and always has a day in time', () => {
    const day = fc.integer({ min: -200, max: 400 }).map((away) => addDays(today, away));
    const some = fc.option(day, { nil: null });
    fc.assert(
      fc.property(
        some,
        some,
        some,
        fc.integer({ min: 1, max: 120 }),
        (last_day, defer_until, not_before, interval_days) => {
          const assessment = { verdict: 'cannot-tell', defer_until, not_before };
          const next = nextSession(facts({ plan: { ...plan, last_day, interval_days }, assessment }), today);
          if (next.state !== 'proposed') throw new Error(next.state);
          expect(next.earliest_on >= today).toBe(true);
          expect(next.latest_on >= next.earliest_on).toBe(true);
          for (const on of [defer_until, not_before]) if (on !== null) expect(next.earliest_on >= on).toBe(true);
          if (last_day !== null) expect(next.earliest_on >= addDays(last_day, Math.max(28, interval_days))).toBe(true);
        },
      ),
    );
  });
});

describe('who waits fits into a place', () => {
  const place = { day: '2026-11-25', time: '14:00', minutes: 60, staff_id: 'ada' };
  const open = { staff_id: null, weekdays: [], parts: [], from_on: null, minutes: 30, earliest_on: null };
  it.each([
    ['anybody without a wish', {}, true],
    ['for the person asked for', { staff_id: 'ada' }, true],
    ['not for another person', { staff_id: 'ben' }, false],
    ['on a day that suits', { weekdays: [3] }, true],
    ['not on another', { weekdays: [1, 5] }, false],
    ['at a time that suits', { parts: ['afternoon'] }, true],
    ['not at another', { parts: ['morning', 'evening'] }, false],
    ['not when it takes longer', { minutes: 90 }, false],
    ['not before the day asked for', { from_on: '2026-11-26' }, false],
    ['not before it is possible', { earliest_on: '2026-11-26' }, false],
  ])('%s', (_words, wish, fits) => {
    expect(fitsInto(place, { ...open, ...wish })).toBe(fits);
  });

  it('by parts of the day', () => {
    expect(['11:59', '12:00', '16:59', '17:00'].map(partOf)).toEqual(['morning', 'afternoon', 'afternoon', 'evening']);
  });
});
