import { createAppointment } from '@stipple/contract/appointments';
import { beginSession, readSession, signSession, startSession } from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { endPlan } from '@stipple/contract/treatment-plans';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { consentTo, fullChart, lookedAt, saveChart } from '../testing/visit.ts';
import type { SessionOnTheWire } from './present-session.ts';

const MORNING = '2026-11-20T09:00:00Z';
const EVENING = '2026-11-20T18:00:00.000Z';
const END = '2026-11-20T19:00:00.000Z';
/** One o'clock at night in the practice. */
const AFTER_MIDNIGHT = '2026-11-21T00:00:00Z';

let server: TestServer;
let physician: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: MORNING });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
beforeEach(() => server.clock.set(MORNING));
afterAll(() => server.close());

function opened(plan_id: string, opened_at = EVENING) {
  return { params: { plan_id }, body: { session_id: newUuidV7(), opened_at } };
}

/** The time-out as a device took it: without a version, since its own save brings it into the chart. */
function begin({ session_id }: SessionOnTheWire, reason = '') {
  const time_out = { ...lookedAt(EVENING), reason };
  return {
    params: { session_id },
    body: { version: null, start_id: newUuidV7(), time_out, saved_on_device_at: EVENING },
  };
}

/** Opened on a device on the evening of the day, told of after midnight. */
async function openedInTheEvening({ consented }: { consented: boolean }) {
  const { patient_id, plan } = await agreeUsualPlan(physician);
  if (consented) await consentTo(physician, plan.plan_id);
  server.clock.set(AFTER_MIDNIGHT);
  const session = await physician.get(startSession, opened(plan.plan_id));
  return { patient_id, plan, session };
}

describe('a session that was opened on a device without the server', () => {
  it('belongs to the day on which it was opened, with both times, and its appointment is the one of that day', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const appointment_id = newUuidV7();
    const visit = { appointment_id, patient_id, day: '2026-11-20', time: '19:00', kind: 'session' as const, note: '' };
    await physician.get(createAppointment, { body: visit });
    server.clock.set(AFTER_MIDNIGHT);
    const session = await physician.get(startSession, opened(plan.plan_id));
    expect(session).toMatchObject({ day: '2026-11-20', opened_at: '2026-11-20T18:00:00Z', created_at: AFTER_MIDNIGHT });
    expect(session.assessment_id).toBe(plan.assessment_id);
    const { appointments } = await physician.get(readToday, { query: { day: '2026-11-20' } });
    expect(appointments.find((one) => one.appointment_id === appointment_id)).toMatchObject({ state: 'arrived' });
  });

  it('is refused where the device’s clock cannot be right, and nothing is written', async () => {
    const { plan } = await agreeUsualPlan(physician);
    for (const moment of ['2026-11-20T09:16:00.000Z', '2026-11-13T08:59:00.000Z']) {
      const asked = opened(plan.plan_id, moment);
      expect(await physician.refused(startSession, asked)).toMatchObject({ code: 'device-clock' });
      const { session_id } = asked.body;
      expect((await physician.refused(readSession, { params: { session_id } })).code).toBe('not-found');
    }
  });

  it('stands where its plan was ended meanwhile, and not where it had ended before', async () => {
    const { plan } = await agreeUsualPlan(physician);
    const { plan_id, version } = plan;
    const body = { version, why: 'patient-wish', text: '' } as const;
    await physician.get(endPlan, { params: { plan_id }, body });
    server.clock.set(AFTER_MIDNIGHT);
    expect((await physician.refused(startSession, opened(plan_id))).code).toBe('wrong-state');
    const before = opened(plan_id, '2026-11-20T08:30:00.000Z');
    expect(await physician.get(startSession, before)).toMatchObject({ day: '2026-11-20' });
  });

  it('is the same when it is sent twice, and is nobody else’s', async () => {
    const { plan } = await agreeUsualPlan(physician);
    server.clock.set(AFTER_MIDNIGHT);
    const [asked, key] = [opened(plan.plan_id), newUuidV7()];
    const first = await physician.call(startSession, { ...asked, key });
    const again = await physician.call(startSession, { ...asked, key });
    expect(again).toMatchObject({ ok: true, body: { number_in_series: 1 } });
    expect(first).toMatchObject({ ok: true });
    const { session_id } = asked.body;
    expect(await physician.get(startSession, asked)).toMatchObject({ session_id, number_in_series: 1 });
    expect((await stranger.refused(startSession, opened(plan.plan_id))).code).toBe('not-found');
  });
});

describe('a start that was taken on a device without the server', () => {
  it('with nothing against it is confirmed for the moment at which it was taken, without touching the chart', async () => {
    const { session } = await openedInTheEvening({ consented: true });
    const begun = await physician.get(beginSession, begin(session));
    expect(begun).toMatchObject({ version: session.version, start: { at: EVENING, against: [], reason: '' } });
    expect(begun.missing.map(({ code }) => code)).not.toContain('start-reason');
    const saved = await saveChart(physician, begun, { ...fullChart(begun, END), time_out: lookedAt(EVENING) });
    expect(saved.missing).toEqual([]);
  });

  it('stands without the reason that it needed, which then blocks the signature', async () => {
    const { session } = await openedInTheEvening({ consented: false });
    const begun = await physician.get(beginSession, begin(session));
    expect(begun.start).toMatchObject({ against: ['consent'], reason: '' });
    const saved = await saveChart(physician, begun, fullChart(begun, END));
    expect(saved.missing.map(({ code }) => code)).toEqual(['consent', 'start-reason']);
    const params = { session_id: session.session_id };
    const past = { consent: 'Signed on paper, the printer was down.' };
    const body = { version: saved.version, override_reasons: {}, past_missing: past };
    expect(await physician.refused(signSession, { params, body })).toMatchObject({ code: 'not-complete' });
    const all = { ...body, past_missing: { ...past, 'start-reason': 'It was on paper already when it was started.' } };
    expect((await physician.get(signSession, { params, body: all })).past_missing).toEqual(all.past_missing);
  });

  it('is answered for by the reason that was given with it', async () => {
    const { session } = await openedInTheEvening({ consented: false });
    const begun = await physician.get(beginSession, begin(session, 'Signed on paper, the printer was down.'));
    expect(begun.missing.map(({ code }) => code)).not.toContain('start-reason');
  });

  it('needs no reason for a consent whose strokes the same device brings afterwards', async () => {
    const { plan, session } = await openedInTheEvening({ consented: false });
    await physician.get(beginSession, begin(session));
    await consentTo(physician, plan.plan_id);
    const { missing } = await physician.get(readSession, { params: { session_id: session.session_id } });
    expect(missing.map(({ code }) => code)).not.toContain('start-reason');
  });

  it('is kept once, also when the answer to its first sending was lost', async () => {
    const { session } = await openedInTheEvening({ consented: true });
    const start = begin(session);
    await physician.get(beginSession, { ...start, body: { ...start.body, version: session.version } });
    expect(await physician.get(beginSession, start)).toMatchObject({ start: { at: EVENING } });
    const { rows } = await server.database.owner.query('select 1 from session_start where session_id = $1', [
      session.session_id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('asks for the licence that the verdict asked for, also at the signature', async () => {
    const nurse = await server.signedInAs('practitioner', { licence: 'other' });
    const { plan } = await agreeUsualPlan(physician);
    await consentTo(physician, plan.plan_id);
    await server.database.owner.query(
      `update assessment set verdict = 'unsuitable',
              findings = '[{"rule":"planted","verdict":"unsuitable","until":null,"overridable_by":"physician"}]'
        where assessment_id = $1`,
      [plan.assessment_id],
    );
    server.clock.set(AFTER_MIDNIGHT);
    const session = await nurse.get(startSession, opened(plan.plan_id));
    const begun = await nurse.get(beginSession, begin(session, 'The patient insisted.'));
    expect(begun.missing.map(({ code }) => code)).toContain('start-reason');
    const saved = await saveChart(nurse, begun, fullChart(begun, END));
    const past_missing = { assessment: 'Decided at the bedside.', 'start-reason': 'Decided at the bedside.' };
    const body = { version: saved.version, override_reasons: {}, past_missing };
    const params = { session_id: session.session_id };
    expect((await nurse.refused(signSession, { params, body })).code).toBe('licence-needed');
  });
});
