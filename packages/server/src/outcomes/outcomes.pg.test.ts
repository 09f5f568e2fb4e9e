import { decidePlanReview, listOutcomesDue, readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { readToday } from '@stipple/contract/today';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { withPracticeScope } from '@stipple/record';
import { createAppointment } from '@stipple/contract/appointments';
import { recordAdverseEvent } from '@stipple/contract/adverse-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { patientReadingsDue } from './patient-readings-due.ts';
import { recordReading } from './record-reading.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit, type Visit } from '../testing/visit.ts';
import { findOutcomeScale } from '@stipple/engine/catalog';

let server: TestServer;
let physician: Caller;
let stranger: Caller;
let visit: Visit;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
  visit = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
});
afterAll(() => server.close());

const params = () => ({ plan_id: visit.plan.plan_id });

/** A reading of the plan's own measure. */
function reading(value: number, occasion: 'baseline' | 'session' | 'review', measured_on: string) {
  const scale = visit.plan.measure;
  const items = Object.fromEntries((findOutcomeScale(scale)?.items ?? []).map(({ code }) => [code, value]));
  return { outcome_id: newUuidV7(), scale, items, occasion, measured_on };
}

describe('outcomes', () => {
  it('are scored by the engine and read as a course from baseline to the latest', async () => {
    const before = await physician.get(readOutcomes, { params: params() });
    const due = addDays(calendarDate('2026-11-20'), visit.plan.first_reading_days);
    expect(before).toMatchObject({ session_days: ['2026-11-20'], review_due_on: due });
    expect(before.courses[0]).toEqual({ scale: visit.plan.measure, readings: [], change: null });
    const baseline = await physician.get(recordOutcome, {
      params: params(),
      body: reading(4, 'baseline', '2026-11-20'),
    });
    expect(baseline).toMatchObject({ score: 4, rated_by: 'Dr Vera Licensed' });
    server.clock.set(`${due}T09:00:00Z`);
    const waits = async () =>
      (await physician.get(readToday)).reviews_due.map(({ plan_id, due_on }) => ({ plan_id, due_on }));
    expect(await waits()).toContainEqual({ ...params(), due_on: due });
    await physician.get(recordOutcome, { params: params(), body: reading(2, 'review', due) });
    const after = await physician.get(readOutcomes, { params: params() });
    expect(after.courses[0]?.readings.map(({ score }) => score)).toEqual([4, 2]);
    expect(after.courses[0]?.change).toMatchObject({ change: -2, direction: 'better' });
    expect(after.review_due_on).not.toBe(due);
    expect(await waits()).not.toContainEqual({ ...params(), due_on: due });
    server.clock.set('2026-11-20T09:00:00Z');
  });

  it('of a scale that the patient rates are the patient’s', async () => {
    const scale = 'gais-patient';
    const items = Object.fromEntries(
      (findOutcomeScale(scale)?.items ?? []).map(({ code, rated }) => [
        code,
        rated.kind === 'choice' ? (rated.choices[0]?.value ?? 0) : rated.min,
      ]),
    );
    const body = { outcome_id: newUuidV7(), scale, items, occasion: 'review' as const, measured_on: '2026-11-20' };
    expect((await physician.get(recordOutcome, { params: params(), body })).rated_by).toBe('Patient');
    const { courses } = await physician.get(readOutcomes, { params: params() });
    expect(courses.find((course) => course.scale === scale)?.change).not.toBeNull();
  });

  it('name the item at fault, an unknown scale, and a day that is not yet', async () => {
    const body = reading(9, 'review', '2026-11-20');
    const refused = await physician.refused(recordOutcome, { params: params(), body });
    expect(refused.code).toBe('invalid-request');
    expect(refused.errors[0]?.field).toMatch(/^items\./);
    const half = { ...body, scale: 'vss', items: { height: 1 } };
    expect((await physician.refused(recordOutcome, { params: params(), body: half })).errors).toEqual([
      { field: 'items.pigmentation', fault: 'Pigmentation is not answered' },
      { field: 'items.vascularity', fault: 'Vascularity is not answered' },
      { field: 'items.pliability', fault: 'Pliability is not answered' },
    ]);
    const strange = { ...body, scale: 'glow-index' };
    expect((await physician.refused(recordOutcome, { params: params(), body: strange })).code).toBe('unknown-code');
    const early = reading(3, 'review', '2026-11-21');
    expect((await physician.refused(recordOutcome, { params: params(), body: early })).errors).toMatchObject([
      { field: 'measured_on' },
    ]);
  });

  it('of a licensed scale are a total as it was typed, inside its range', async () => {
    const body = { ...reading(0, 'review', '2026-11-20'), scale: 'dlqi', items: { total: 12 } };
    expect((await physician.get(recordOutcome, { params: params(), body })).score).toBe(12);
    const beyond = { ...body, outcome_id: newUuidV7(), items: { total: 31 } };
    expect((await physician.refused(recordOutcome, { params: params(), body: beyond })).errors).toMatchObject([
      { field: 'items.total' },
    ]);
  });

  it('belong to a plan of this practice, and an identifier works once', async () => {
    const body = reading(4, 'session', '2026-11-20');
    expect((await stranger.refused(recordOutcome, { params: params(), body })).code).toBe('not-found');
    expect((await stranger.refused(readOutcomes, { params: params() })).code).toBe('not-found');
    await physician.get(recordOutcome, { params: params(), body });
    expect((await physician.refused(recordOutcome, { params: params(), body })).code).toBe('id-already-used');
  });
});

describe('what is due', () => {
  it('is said for each scale: taken, due, ahead or missed', async () => {
    const other = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const at = { params: { plan_id: other.plan.plan_id } };
    const { due, review_due, stop_rule } = await physician.get(readOutcomes, at);
    expect(due.map(({ scale, occasion, standing }) => [scale, occasion, standing])).toEqual([
      ['goodman-baron-qualitative', 'baseline', 'missed'],
      ['goodman-baron-qualitative', 'review', 'ahead'],
      ['gais-patient', 'review', 'ahead'],
    ]);
    expect(review_due).toEqual([]);
    expect(stop_rule).toContain('Stop and review');
  });

  it('on the patient’s phone is what patients rate, and is kept as theirs', async () => {
    const own = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const due_on = addDays(calendarDate('2026-11-20'), own.plan.first_reading_days);
    const now = Temporal.Instant.from(`${due_on}T09:00:00Z`);
    await withPracticeScope(server.deps.db, server.practice.actor, async (scope) => {
      const [due, ...others] = await patientReadingsDue(scope, own.patient_id, due_on);
      expect(others).toEqual([]);
      expect(due).toMatchObject({ plan_id: own.plan.plan_id, scale: 'gais-patient', occasion: 'review', due_on });
      const given = {
        outcome_id: newUuidV7(),
        scale: 'gais-patient',
        items: { improvement: 2 },
        occasion: 'review' as const,
        measured_on: due_on,
      };
      const place = { scope, now, today: due_on };
      const plan = { plan_id: own.plan.plan_id, patient_id: own.patient_id };
      const grade = { ...given, scale: 'goodman-baron-qualitative', items: { grade: 1 } };
      const refused = await recordReading(place, plan, grade, { reported_by: 'patient' });
      expect(refused).toMatchObject({ ok: false, problem: { errors: [{ field: 'scale' }] } });
      const kept = await recordReading(place, plan, given, { reported_by: 'patient' });
      expect(kept).toMatchObject({ ok: true, value: { reported_by: 'patient', rated_by: 'Patient', score: 2 } });
      expect(await patientReadingsDue(scope, own.patient_id, due_on)).toEqual([]);
    });
  });

  it('at a session is due on its day, before the session is opened', async () => {
    const coming = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const day = addDays(calendarDate('2026-11-20'), 28);
    await book(coming.patient_id, day, 'session');
    const at = { params: { plan_id: coming.plan.plan_id } };
    const atSession = async () =>
      (await physician.get(readOutcomes, at)).due
        .filter(({ occasion }) => occasion === 'session')
        .map(({ due_on, session_number, standing }) => [due_on, session_number, standing]);
    expect(await atSession()).toEqual([]);
    server.clock.set(`${day}T09:00:00Z`);
    expect(await atSession()).toEqual([
      [day, 2, 'due'],
      [day, 2, 'due'],
    ]);
    server.clock.set('2026-11-20T09:00:00Z');
  });

  it('with the visits of today stands on the first screen', async () => {
    const coming = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const due_on = addDays(calendarDate('2026-11-20'), coming.plan.first_reading_days);
    server.clock.set(`${due_on}T09:00:00Z`);
    const of = async (caller: Caller) =>
      (await caller.get(listOutcomesDue)).readings.filter(({ patient_id }) => patient_id === coming.patient_id);
    expect(await of(physician)).toEqual([]);
    await book(coming.patient_id, due_on);
    const [person] = await of(physician);
    expect(person).toMatchObject({ plan_id: coming.plan.plan_id, patient_name: 'Nora Example' });
    expect(person?.due.map(({ scale }) => scale)).toEqual(['goodman-baron-qualitative', 'gais-patient']);
    expect(await of(stranger)).toEqual([]);
    server.clock.set('2026-11-20T09:00:00Z');
  });
});

describe('the review of a plan', () => {
  it('comes up on its day, is decided by a licensed person with the reasons kept, and goes', async () => {
    const own = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const at = { params: { plan_id: own.plan.plan_id } };
    const due_on = addDays(calendarDate('2026-11-20'), own.plan.first_reading_days);
    server.clock.set(`${due_on}T09:00:00Z`);
    expect((await physician.get(readOutcomes, at)).review_due).toEqual([{ kind: 'first-reading', since: due_on }]);
    const listed = async () =>
      (await physician.get(listOutcomesDue)).reviews.filter(({ patient_id }) => patient_id === own.patient_id);
    expect(await listed()).toMatchObject([{ reasons: [{ kind: 'first-reading' }] }]);
    const body = { review_id: newUuidV7(), decision: 'pause' as const, text: 'No more before the final reading.' };
    const unlicensed = await server.signedInAs('practitioner', { licence: null });
    expect((await unlicensed.refused(decidePlanReview, { ...at, body })).code).toBe('licence-needed');
    expect((await stranger.refused(decidePlanReview, { ...at, body })).code).toBe('not-found');
    const short = { ...body, text: 'ok' };
    expect((await physician.refused(decidePlanReview, { ...at, body: short })).errors).toMatchObject([
      { field: 'text' },
    ]);
    const decided = await physician.get(decidePlanReview, { ...at, body });
    expect(decided).toMatchObject({ by: 'Dr Vera Licensed', decided_on: due_on, reasons: [{ kind: 'first-reading' }] });
    expect((await physician.refused(decidePlanReview, { ...at, body })).code).toBe('id-already-used');
    const after = await physician.get(readOutcomes, at);
    expect(after).toMatchObject({ review_due: [], reviews: [decided] });
    expect(await listed()).toEqual([]);
    server.clock.set('2026-11-20T09:00:00Z');
  });

  it('comes up when an adverse event of one of its sessions is recorded, but for a mild one that heals at home', async () => {
    const own = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    await recordEvent(own, 'bruising');
    await recordEvent(own, 'tram-track-scar');
    const { review_due } = await physician.get(readOutcomes, { params: { plan_id: own.plan.plan_id } });
    expect(review_due).toEqual([{ kind: 'adverse-event', since: '2026-11-20', event: 'tram-track-scar' }]);
  });
});

async function book(patient_id: string, day: string, kind: 'review' | 'session' = 'review'): Promise<void> {
  const body = { appointment_id: newUuidV7(), patient_id, kind, day, time: null, note: '' };
  await physician.get(createAppointment, { body });
}

async function recordEvent({ patient_id, session }: Visit, kind: string): Promise<void> {
  const body = {
    adverse_event_id: newUuidV7(),
    session_id: session.session_id,
    check_in_id: null,
    kind,
    onset_on: '2026-11-20',
    grade: 'mild' as const,
    zones: ['cheeks'],
    course: '',
    action: '',
  };
  await physician.get(recordAdverseEvent, { params: { patient_id }, body });
}
