import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../kernel/index.ts';
import { nextReviewOn, planReviewDue, readingsDue } from './index.ts';
import type { MeasuredCourse, Occasion, PlanUnderReview } from './index.ts';

const start = calendarDate('2026-03-01');
const on = (day: number) => addDays(start, day);
const signed = (...days: readonly number[]) => days.map((day) => ({ day: on(day), is_signed: true }));
const taken = (scale: string, occasion: Occasion, day: number) => ({ scale, occasion, measured_on: on(day) });

const course: MeasuredCourse = {
  is_agreed: true,
  scales: [
    { scale: 'grade', baseline_needed: true },
    { scale: 'change', baseline_needed: false },
  ],
  sessions: [],
  first_reading_days: 90,
  final_reading_days: 180,
  readings: [],
};
const asked = (of: Partial<MeasuredCourse>, day: number) =>
  readingsDue({ ...course, ...of }, on(day)).map(
    ({ scale, occasion, due_on, standing }) => `${scale} ${occasion} ${due_on ?? 'before'} ${standing}`,
  );

describe('readings', () => {
  it('before the first session are asked of scales of a state only, until that session is signed', () => {
    expect(asked({}, 0)).toEqual(['grade baseline before due']);
    const open = [{ day: on(0), is_signed: false }];
    expect(asked({ sessions: open }, 0)).toEqual([`grade baseline ${on(0)} due`]);
    expect(asked({ sessions: open }, 1)).toEqual([`grade baseline ${on(0)} missed`]);
    expect(asked({ sessions: signed(0) }, 0)).toContain(`grade baseline ${on(0)} missed`);
    expect(asked({ sessions: signed(0), readings: [taken('grade', 'baseline', -4)] }, 0)).not.toContain(
      `grade baseline ${on(0)} missed`,
    );
  });

  it('at each further session are due on its day and missed afterwards', () => {
    const sessions = signed(0, 28);
    expect(asked({ sessions }, 27).filter((line) => line.includes(' session '))).toEqual([]);
    expect(asked({ sessions }, 28)).toContain(`grade session ${on(28)} due`);
    expect(asked({ sessions }, 29)).toContain(`change session ${on(28)} missed`);
  });

  it.each([
    [24, false],
    [25, true],
    [28, true],
    [29, false],
  ])('of day %i count for the session of day 28: %s', (day, counts) => {
    const lines = asked({ sessions: signed(0, 28), readings: [taken('grade', 'session', day)] }, 40);
    expect(lines.includes(`grade session ${on(28)} missed`)).toBe(!counts);
  });

  it('after the series are ahead, then due, each scale for itself', () => {
    const sessions = signed(0);
    expect(asked({ sessions }, 89)).toContain(`grade review ${on(90)} ahead`);
    expect(asked({ sessions }, 90)).toContain(`grade review ${on(90)} due`);
    const lines = asked({ sessions, readings: [taken('grade', 'review', 91)] }, 95);
    expect(lines).toContain(`grade review ${on(180)} ahead`);
    expect(lines).toContain(`change review ${on(90)} due`);
    const both = [taken('grade', 'review', 91), taken('grade', 'review', 181)];
    expect(asked({ sessions, readings: both }, 200).filter((line) => line.startsWith('grade review'))).toEqual([]);
  });

  it('are asked of a course that is followed only', () => {
    expect(readingsDue({ ...course, is_agreed: false, sessions: signed(0) }, on(200))).toEqual([]);
    expect(nextReviewOn({ ...course, sessions: [{ day: on(0), is_signed: false }] })).toBeNull();
  });

  it('that were taken are never asked for again, and one more never asks for more', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 6 });
    const reading = fc.record({
      scale: fc.constantFrom('grade', 'change'),
      occasion: fc.constantFrom<Occasion>('baseline', 'session', 'review'),
      measured_on: fc.integer({ min: -20, max: 300 }).map(on),
    });
    fc.assert(
      fc.property(days, fc.array(reading, { maxLength: 6 }), reading, fc.nat(300), (some, readings, one, today) => {
        const sessions = signed(...some.toSorted((a, b) => a - b));
        const before = readingsDue({ ...course, sessions, readings }, on(today)).filter(isNow);
        const after = readingsDue({ ...course, sessions, readings: [...readings, one] }, on(today)).filter(isNow);
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});

const plan: PlanUnderReview = {
  is_agreed: true,
  session_days: [],
  first_reading_days: 90,
  final_reading_days: 180,
  direction: null,
  adverse_events: [],
  decided_on: [],
};
const reasons = (of: Partial<PlanUnderReview>, day: number) =>
  planReviewDue({ ...plan, ...of }, on(day)).map(({ kind }) => kind);

describe('the review of a plan comes up', () => {
  it('on the days of its readings, until somebody decides', () => {
    const session_days = [on(0)];
    expect(reasons({ session_days }, 89)).toEqual([]);
    expect(reasons({ session_days }, 90)).toEqual(['first-reading']);
    expect(reasons({ session_days, decided_on: [on(90)] }, 91)).toEqual([]);
    expect(reasons({ session_days, decided_on: [on(89)] }, 91)).toEqual(['first-reading']);
    expect(reasons({ session_days, decided_on: [on(90)] }, 180)).toEqual(['final-reading']);
  });

  it('after three sessions without a change, just before, on and after', () => {
    const two = [on(0), on(28)];
    const three = [...two, on(56)];
    expect(reasons({ session_days: two, direction: 'not-distinguishable' }, 56)).toEqual([]);
    expect(reasons({ session_days: three, direction: 'not-distinguishable' }, 56)).toEqual(['no-change']);
    expect(reasons({ session_days: three, direction: 'worse' }, 57)).toEqual(['no-change']);
    expect(reasons({ session_days: three, direction: null }, 57)).toEqual(['not-measured']);
    expect(reasons({ session_days: three, direction: 'better' }, 57)).toEqual([]);
    const decided = { decided_on: [on(56)], direction: 'not-distinguishable' as const };
    expect(reasons({ ...decided, session_days: [...three, on(64), on(72)] }, 73)).toEqual([]);
    expect(reasons({ ...decided, session_days: [...three, on(64), on(72), on(80)] }, 80)).toEqual(['no-change']);
  });

  it('after an adverse event, and not for a plan that ended', () => {
    const adverse_events = [{ kind: 'tram-track-scar', recorded_on: on(20) }];
    expect(reasons({ adverse_events }, 20)).toEqual(['adverse-event']);
    expect(reasons({ adverse_events, decided_on: [on(20)] }, 20)).toEqual([]);
    expect(reasons({ adverse_events, is_agreed: false }, 20)).toEqual([]);
  });
});

function isNow({ standing }: { readonly standing: string }): boolean {
  return standing !== 'ahead';
}
