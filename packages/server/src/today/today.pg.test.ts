import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import { readToday } from '@stipple/contract/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type PlantedPractice, type TestServer } from '../testing/open-test-server.ts';
import { plantSession } from '../testing/plant-session.ts';

let server: TestServer;
let practice: PlantedPractice;
let physician: Caller;
let desk: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-11-20T09:00:00Z');
  practice = await server.anotherPractice('Practice of a day');
  physician = await server.signedInAs('practitioner', { practice });
  desk = await server.signedInAs('front-desk', { practice });
});

type Visit = { patient_id: string; day?: string; time?: string | null };

async function planVisit({ patient_id, day = '2026-11-20', time = null }: Visit): Promise<string> {
  const appointment_id = newUuidV7();
  await desk.get(createAppointment, { body: { appointment_id, patient_id, kind: 'session', day, time, note: '' } });
  return appointment_id;
}

describe('Today', () => {
  it('lists who comes in the order of the day, those without a time last', async () => {
    const patient_id = await enterPatient(desk, { given_name: 'Ann', family_name: 'Early', birth_date: '1990-11-20' });
    const noTime = await planVisit({ patient_id });
    const late = await planVisit({ patient_id, time: '16:00' });
    const early = await planVisit({ patient_id, time: '08:15' });
    await planVisit({ patient_id, day: '2026-11-21' });
    const cancelled = await planVisit({ patient_id, time: '10:00' });
    const body = { version: 1, day: '2026-11-20', time: '10:00', note: '', state: 'cancelled' as const };
    await desk.get(changeAppointment, { params: { appointment_id: cancelled }, body });
    const today = await desk.get(readToday);
    expect(today.appointments.map(({ appointment_id }) => appointment_id)).toEqual([early, late, noTime]);
    expect(today.appointments[0]).toMatchObject({
      patient_name: 'Ann Early',
      age: 36,
      time: '08:15',
      state: 'planned',
    });
    expect((await desk.get(readToday, { query: { day: '2026-11-21' } })).appointments).toHaveLength(1);
  });

  it('shows the course beside the visit to those who may read charts, and to nobody else', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const { practice_id } = practice;
    await plantSession(server.database.owner, { practice_id, patient_id, plan_id: plan.plan_id, day: '2026-10-20' });
    await planVisit({ patient_id });
    const [seen] = (await physician.get(readToday)).appointments;
    const { plan_id, sessions_planned } = plan;
    expect(seen).toMatchObject({ verdict: 'suitable', plan_id, sessions_planned, session_id: null, session_number: 2 });
    const [hidden] = (await desk.get(readToday)).appointments;
    const nothing = { verdict: null, plan_id: null, session_id: null, session_number: null, sessions_planned: null };
    expect(hidden).toMatchObject(nothing);
  });

  it('lists sessions that nobody has signed yet', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const about = { practice_id: practice.practice_id, patient_id, plan_id: plan.plan_id, signed: false };
    const session_id = await plantSession(server.database.owner, { ...about, day: '2026-11-19' });
    const expected = [{ session_id, patient_id, patient_name: 'Nora Example', day: '2026-11-19' }];
    expect((await physician.get(readToday)).unsigned_sessions).toEqual(expected);
    expect((await desk.get(readToday)).unsigned_sessions).toEqual([]);
  });

  it('lists a review on its day until it was done, then the final one', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const { practice_id } = practice;
    const { plan_id, first_reading_days, final_reading_days } = plan;
    await plantSession(server.database.owner, { practice_id, patient_id, plan_id, day: '2026-11-20' });
    const due = async () => (await physician.get(readToday)).reviews_due;
    const review = (day: string) =>
      server.database.owner.query(
        `insert into outcome (practice_id, outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by, reported_by, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, 'gais', '{}', 2, 'review', $4, 'Patient', 'patient', now())`,
        [practice_id, patient_id, plan_id, day],
      );
    expect(await due()).toEqual([]);
    server.clock.advance({ days: first_reading_days - 1 });
    expect(await due()).toEqual([]);
    server.clock.advance({ days: 1 });
    const [first] = await due();
    expect(first).toMatchObject({ patient_id, plan_id, patient_name: 'Nora Example' });
    await review(first?.due_on ?? '');
    expect(await due()).toEqual([]);
    server.clock.advance({ days: final_reading_days - first_reading_days });
    const [last] = await due();
    expect(last?.due_on).toBe((await physician.get(readToday)).day);
    await review(last?.due_on ?? '');
    expect(await due()).toEqual([]);
  });

  it('counts the open inbox by urgency for those who work in it', async () => {
    const patient_id = await enterPatient(desk);
    for (const urgency of ['emergency', 'contact', 'contact', 'self-care'])
      await server.database.owner.query(
        `insert into inbox_item (practice_id, item_id, kind, patient_id, urgency, title, created_at)
         values ($1, gen_random_uuid(), 'mail-failed', $2, $3, 'x', now())`,
        [practice.practice_id, patient_id, urgency],
      );
    expect((await physician.get(readToday)).inbox).toEqual({
      emergency: 1,
      to_read: 0,
      same_day: 0,
      contact: 2,
      self_care: 1,
    });
    expect((await desk.get(readToday)).inbox).toBeNull();
  });

  it('says nothing of another practice', async () => {
    const patient_id = await enterPatient(desk);
    await planVisit({ patient_id });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.get(readToday)).appointments).toEqual([]);
  });

  it('is not for an auditor, and refuses an impossible day', async () => {
    const auditor = await server.signedInAs('auditor', { practice });
    expect((await auditor.refused(readToday)).code).toBe('not-allowed');
    expect((await desk.refused(readToday, { query: { day: '2026-02-30' } })).errors[0]?.field).toBe('day');
  });

  it('warns when there is no backup', async () => {
    expect((await desk.get(readToday)).backup_overdue).toBe(true);
  });
});
