import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { seriesOf } from './chart-facts.ts';
import type { Chart } from './chart-facts.ts';
import { courseSteps } from './course-steps.ts';
import { missingSteps } from './missing-steps.ts';
import { nextAct } from './next-act.ts';

const today = calendarDate('2026-11-20');
const day = (text: string) => calendarDate(text);

const fresh: Chart = {
  patient: {
    patient_id: 'p',
    given_name: 'Nora',
    family_name: 'Example',
    birth_date: day('1990-05-05'),
    phone: '0171 555',
    email: '',
    called: '',
    notes: '',
    version: 1,
    created_at: '2026-11-01T08:00:00Z',
    age: 36,
  },
  latest_assessment: null,
  plan: null,
  sessions: [],
  photos: [],
  open_check_ins: 0,
  open_adverse_events: 0,
  consent_signed_at: null,
  next_appointment: null,
};

const assessed = (decision: string | null, differing: object = {}): Chart => ({
  ...fresh,
  latest_assessment: {
    assessment_id: 'a',
    indication: 'pores',
    verdict: 'suitable',
    computed: true,
    defer_until: null,
    assessed_on: day('2026-10-01'),
    decision,
    precautions: [],
    ...differing,
  },
});

const planned = (state: string, sessions: Chart['sessions'] = [], consent: string | null = null): Chart => ({
  ...assessed('treat'),
  plan: { plan_id: 'pl', indication: 'pores', goal: 'finer', state, sessions_planned: 3, interval_days: 28 },
  consent_signed_at: consent,
  sessions,
});

const session = (number: number, on: string, signed = true): Chart['sessions'][number] => ({
  session_id: `s${number}`,
  day: day(on),
  number_in_series: number,
  operator: 'Dr Sample',
  device: null,
  cartridge_lot: null,
  entered_in_error: false,
  signed_at: signed ? `${on}T10:00:00Z` : null,
  zones: [],
});

const signed = '2026-10-02T09:00:00Z';
const next = (chart: Chart) => nextAct(chart, seriesOf(chart, null), today).kind;

describe('the next act on a chart', () => {
  it('follows the path from the first question to the outcome', () => {
    expect(next(fresh)).toBe('assess');
    expect(next(assessed(null))).toBe('decide');
    expect(next(assessed(null, { verdict: 'cannot-tell' }))).toBe('ask-open');
    expect(next(assessed('treat'))).toBe('plan');
    expect(next(planned('draft'))).toBe('agree-plan');
    expect(next(planned('agreed'))).toBe('consent');
    expect(next(planned('agreed', [], signed))).toBe('session');
    expect(next(planned('agreed', [session(1, '2026-11-20', false)], signed))).toBe('sign-session');
    expect(next(planned('agreed', [session(1, '2026-11-20')], signed))).toBe('aftercare');
    expect(next(planned('agreed', [session(1, '2026-11-10')], signed))).toBe('plan-visit');
    expect(next(planned('agreed', [session(1, '2026-10-10')], signed))).toBe('session');
    const all = [session(3, '2026-11-01'), session(2, '2026-10-01'), session(1, '2026-09-01')];
    expect(next(planned('agreed', all, signed))).toBe('outcome');
    expect(next(planned('ended', all, signed))).toBe('look-back');
  });

  it('puts a patient who waits for an answer before everything else', () => {
    expect(next({ ...planned('agreed', [session(1, '2026-11-20', false)], signed), open_check_ins: 1 })).toBe(
      'answer-check-in',
    );
  });

  it('counts a deferral down and asks again on its day', () => {
    expect(next(assessed('defer', { defer_until: day('2026-11-21') }))).toBe('plan-visit');
    expect(next(assessed('defer', { defer_until: day('2026-11-20') }))).toBe('assess-again');
  });

  it('waits for a visit that is already planned', () => {
    const visit = { day: day('2026-12-10'), time: null, kind: 'session' };
    expect(next({ ...planned('agreed', [session(1, '2026-11-10')], signed), next_appointment: visit })).toBe('wait');
  });

  it('begins again when somebody was assessed after a course had ended', () => {
    const ended = planned('ended', [session(1, '2026-03-01')], signed);
    const again = { ...ended, latest_assessment: assessed(null).latest_assessment };
    expect(next(again)).toBe('decide');
  });
});

describe('the series of the shown plan', () => {
  const two = [session(1, '2026-11-01'), session(2, '2026-06-01'), session(1, '2026-05-01')];

  it('counts only the days of this plan where they are known', () => {
    expect(seriesOf(planned('agreed', two), [day('2026-11-01')])).toMatchObject({ done: 1, next: 2 });
    expect(seriesOf(planned('agreed', two), [])).toMatchObject({ done: 0, next: 1, possible_from: null });
  });

  it('takes the newest run of numbers until they are', () => {
    expect(seriesOf(planned('agreed', two), null)).toMatchObject({ done: 1, possible_from: '2026-11-29' });
  });
});

describe('what is missing', () => {
  const facts = (chart: Chart, courses: readonly string[] = []) => ({
    series: seriesOf(chart, null),
    today,
    needsBaseline: (scale: string) => scale === 'goodman-baron-qualitative',
    outcomes: {
      courses: courses.map((scale) => ({ scale, readings: [], change: null })),
      session_days: [],
      review_due_on: null,
      due: [],
      review_due: [],
      stop_rule: '',
      reviews: [],
    },
  });
  const kinds = (chart: Chart, courses: readonly string[] = []) =>
    missingSteps(chart, facts(chart, courses)).map((step) => step.kind);

  it('is an assessment on a new chart, and a way to reach the patient', () => {
    expect(kinds(fresh)).toEqual(['assessment']);
    expect(kinds({ ...fresh, patient: { ...fresh.patient, phone: '' } })).toEqual(['assessment', 'contact']);
  });

  it('is consent, baseline and a visit once the plan is agreed', () => {
    expect(kinds(planned('agreed'), ['goodman-baron-qualitative', 'gais-patient'])).toEqual([
      'consent',
      'baseline',
      'visit',
    ]);
  });

  it('is not a new decision each time a course asks again', () => {
    const begun = planned('agreed', [session(1, '2026-11-10')], signed);
    expect(kinds({ ...begun, latest_assessment: assessed(null).latest_assessment })).toEqual(['visit']);
  });

  it('is no longer a baseline after the first session', () => {
    const begun = planned('agreed', [session(1, '2026-11-10')], signed);
    expect(kinds(begun, ['goodman-baron-qualitative'])).toEqual(['visit']);
  });

  it('is nothing once a course has ended', () => {
    expect(kinds(planned('ended', [session(1, '2026-03-01')], signed))).toEqual([]);
  });
});

describe('the steps of the course', () => {
  it('show one step as next and those behind it as done', () => {
    const chart = planned('agreed');
    const steps = courseSteps(chart, seriesOf(chart, null), nextAct(chart, seriesOf(chart, null), today));
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'now', 'ahead', 'ahead', 'ahead']);
  });
});
