import { readOutcomes, recordOutcome } from '@stipple/contract/outcomes';
import { readToday } from '@stipple/contract/today';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
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
