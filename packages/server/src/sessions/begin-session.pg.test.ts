import { assess, decideCandidacy, giveAnswers } from '@stipple/contract/candidacy';
import { withdrawConsent } from '@stipple/contract/consents';
import { beginSession, readSession, saveSession, signSession } from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, USUAL } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import {
  beginNow,
  consentTo,
  fullChart,
  lookedAt,
  saveChart,
  SAVED_ON_DEVICE,
  startNext,
  startUsualSession,
  type Visit,
} from '../testing/visit.ts';

const NOW = '2026-11-20T09:00:00Z';
const AT = '2026-11-20T08:59:30.123Z';
const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
let nurse: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  nurse = await server.signedInAs('practitioner', { licence: 'other' });
  assistant = await server.signedInAs('assistant');
});
beforeEach(() => server.clock.set(NOW));
afterAll(() => server.close());

type Begun = { version: number; reason?: string; at?: string; start_id?: string; right_patient?: boolean };

function begin({ version, reason = '', at = AT, start_id = newUuidV7(), right_patient = true }: Begun) {
  const time_out = { ...lookedAt(at), reason, right_patient };
  return { version, start_id, time_out, saved_on_device_at: at };
}

async function withoutConsent(): Promise<Visit> {
  const { patient_id, plan } = await agreeUsualPlan(physician);
  const consent_id = await consentTo(physician, plan.plan_id);
  const session = await startNext(physician, plan.plan_id);
  await physician.get(withdrawConsent, { params: { consent_id }, body: { reason: '' } });
  return { patient_id, plan, session };
}

/** Found pregnant on the day of the session, and assessed again. */
async function foundUnsuitable(patient_id: string): Promise<void> {
  const answers = [{ question: 'pregnancy', value: { kind: 'yes-no', yes: true } }] as const;
  await physician.get(giveAnswers, { params: { patient_id }, body: { answered_by: 'patient', answers: [...answers] } });
  server.clock.advance({ minutes: 1 });
  const { indication, zones } = USUAL;
  const body = { assessment_id: newUuidV7(), indication, zones };
  const { verdict } = await physician.get(assess, { params: { patient_id }, body });
  expect(verdict).not.toBe('suitable');
}

describe('the start of needling', () => {
  it('needs nobody’s reason where everything is in order, and stamps the device’s time', async () => {
    const { session } = await startUsualSession(physician);
    expect(session.against_starting).toEqual([]);
    const params = { session_id: session.session_id };
    const begun = await assistant.get(beginSession, { params, body: begin({ version: session.version }) });
    expect(begun.chart.started_at).toBe(AT);
    expect(begun.chart.time_out).toEqual(lookedAt(AT));
    expect(begun.start).toMatchObject({ at: AT, against: [], reason: '' });
    expect(begun.saved).toEqual({ by: assistant.staff.display_name, at: '2026-11-20T09:00:00Z', on_device_at: AT });
    expect(begun.version).toBe(session.version + 1);
    expect(begun.missing.map(({ code }) => code)).not.toContain('time-out');
  });

  it('asks a licensed person for the reason when consent is missing, while writing stays open', async () => {
    const { session } = await withoutConsent();
    const { session_id } = session;
    const params = { session_id };
    const read = await physician.get(readSession, { params });
    expect(read.against_starting).toMatchObject([{ code: 'consent', licence: 'other' }]);
    const bare = await physician.refused(beginSession, { params, body: begin({ version: session.version }) });
    expect(bare).toMatchObject({ code: 'verdict-forbids', against: [{ code: 'consent' }] });
    const reason = 'Signed on paper, the scanner is broken';
    const reasoned = begin({ version: session.version, reason });
    expect((await assistant.refused(beginSession, { params, body: reasoned })).code).toBe('licence-needed');
    const written = await saveChart(assistant, session, { ...fullChart(session, END), notes: 'written all the same' });
    const begun = await nurse.get(beginSession, { params, body: { ...reasoned, version: written.version } });
    expect(begun.start).toMatchObject({ against: ['consent'], reason });
    const { rows } = await server.database.owner.query(
      `select detail from audit_event where subject_id = $1 and action = 'sessions.begin'`,
      [session_id],
    );
    expect(rows).toMatchObject([{ detail: { against: ['consent'], licence: 'other' } }]);
    expect(JSON.stringify(rows)).not.toContain(reason);
  });

  it('asks for the licence that could have overridden the verdict', async () => {
    const { patient_id, session } = await startUsualSession(physician);
    await foundUnsuitable(patient_id);
    const params = { session_id: session.session_id };
    const read = await physician.get(readSession, { params });
    expect(read.against_starting).toMatchObject([{ code: 'verdict', licence: 'physician' }]);
    const body = begin({ version: session.version, reason: 'Told of every risk, and insists' });
    expect((await nurse.refused(beginSession, { params, body })).code).toBe('licence-needed');
    const begun = await physician.get(beginSession, { params, body });
    expect(begun.start?.against).toEqual(['verdict']);
    const saved = await saveChart(physician, begun, fullChart(begun, END));
    expect(saved.missing.map(({ code }) => code)).toEqual(['assessment']);
    const past_missing = { assessment: 'Told of every risk, and insists' };
    const sign = { params, body: { version: saved.version, override_reasons: {}, past_missing } };
    expect((await nurse.refused(signSession, sign)).code).toBe('licence-needed');
    expect((await physician.get(signSession, sign)).past_missing).toEqual(past_missing);
  });

  it('finds a verdict stale on a later day, and when the patient answered since', async () => {
    const { session, patient_id } = await startUsualSession(physician);
    const params = { session_id: session.session_id };
    server.clock.set('2026-11-20T22:59:00Z');
    expect((await physician.get(readSession, { params })).against_starting).toEqual([]);
    server.clock.set('2026-11-20T23:00:00Z');
    expect((await physician.get(readSession, { params })).against_starting).toMatchObject([{ code: 'stale' }]);
    const nextDay = begin({ version: session.version, at: '2026-11-20T23:00:00.000Z' });
    expect((await physician.refused(beginSession, { params, body: nextDay })).code).toBe('verdict-forbids');
    server.clock.set('2026-11-20T12:00:00Z');
    const answers = [{ question: 'pregnancy', value: { kind: 'yes-no' as const, yes: false } }];
    await physician.get(giveAnswers, { params: { patient_id }, body: { answered_by: 'patient', answers } });
    const [stale] = (await physician.get(readSession, { params })).against_starting;
    expect(stale).toMatchObject({ code: 'stale', licence: 'other' });
  });

  it('of an offline tablet is judged by the day on which it was taken', async () => {
    const { session } = await startUsualSession(physician);
    server.clock.advance({ days: 1 });
    const params = { session_id: session.session_id };
    const begun = await assistant.get(beginSession, { params, body: begin({ version: session.version }) });
    expect(begun.start).toMatchObject({ at: AT, against: [] });
    expect(begun.saved).toMatchObject({ at: '2026-11-21T09:00:00Z', on_device_at: AT });
  });

  it('finds a day without an assessment, and a patient who was not confirmed', async () => {
    const { plan } = await startUsualSession(physician);
    server.clock.advance({ days: 28 });
    const session = await startNext(physician, plan.plan_id);
    const params = { session_id: session.session_id };
    const at = '2026-12-18T08:59:30.000Z';
    const body = begin({ version: session.version, at, right_patient: false });
    const refused = await physician.refused(beginSession, { params, body });
    expect(refused).toMatchObject({ against: [{ code: 'not-assessed' }, { code: 'right-patient' }] });
  });

  it('is not taken twice under one identifier, of a stale chart, or of another practice', async () => {
    const { session } = await startUsualSession(physician);
    const params = { session_id: session.session_id };
    const body = begin({ version: session.version });
    const key = newUuidV7();
    const first = await physician.get(beginSession, { params, body, key });
    expect(await physician.get(beginSession, { params, body, key })).toEqual(first);
    const again = await physician.refused(beginSession, { params, body: { ...body, version: first.version } });
    expect(again.code).toBe('id-already-used');
    const stale = await physician.refused(beginSession, { params, body: begin({ version: session.version }) });
    expect(stale).toMatchObject({ code: 'stale-version', current: { version: first.version, saved: first.saved } });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(beginSession, { params, body })).code).toBe('not-found');
  });

  it('stays as it was taken, for raw SQL too', async () => {
    const { session } = await startUsualSession(physician);
    await beginNow(physician, session);
    const { practice_id, actor } = server.practice;
    for (const text of [
      `update session_start set reason = 'x' where practice_id = $1 and session_id = $2`,
      'delete from session_start where practice_id = $1 and session_id = $2',
    ])
      await expect(
        withPracticeScope(server.deps.db, actor, (scope) => scope.query(text, [practice_id, session.session_id])),
      ).rejects.toThrow(/permission denied/);
  });

  it('only written into the chart asks for a reason at the signature', async () => {
    const { session } = await startUsualSession(physician);
    const saved = await saveChart(physician, session, fullChart(session, END));
    expect(saved.missing).toMatchObject([{ code: 'time-out', way_past: 'licensed-reason' }]);
    const params = { session_id: session.session_id };
    const past_missing = { 'time-out': 'The tablet was offline, the time-out was taken aloud', photos: 'nothing asks' };
    const body = { version: saved.version, override_reasons: {}, past_missing };
    const signed = await physician.get(signSession, { params, body });
    expect(signed.past_missing).toEqual({ 'time-out': past_missing['time-out'] });
    expect(signed.against_starting).toEqual([]);
    const { rows } = await server.database.owner.query(
      `select detail from audit_event where subject_id = $1 and action = 'sessions.sign'`,
      [session.session_id],
    );
    expect(rows).toMatchObject([{ detail: { past_missing: ['time-out'] } }]);
    const late = await physician.refused(beginSession, { params, body: begin({ version: signed.version }) });
    expect(late.code).toBe('already-signed');
  });
});

describe('an assessment that permits again', () => {
  it('takes away what spoke against the start', async () => {
    const { patient_id, session } = await startUsualSession(physician);
    await foundUnsuitable(patient_id);
    const answers = [{ question: 'pregnancy', value: { kind: 'yes-no' as const, yes: false } }];
    server.clock.advance({ minutes: 1 });
    await physician.get(giveAnswers, { params: { patient_id }, body: { answered_by: 'patient', answers } });
    server.clock.advance({ minutes: 1 });
    const { indication, zones } = USUAL;
    const body = { assessment_id: newUuidV7(), indication, zones };
    const { assessment_id } = await physician.get(assess, { params: { patient_id }, body });
    await physician.get(decideCandidacy, { params: { assessment_id }, body: { decision: 'treat', text: '' } });
    const params = { session_id: session.session_id };
    expect((await physician.get(readSession, { params })).against_starting).toEqual([]);
    const save = { version: session.version, chart: fullChart(session, END), saved_on_device_at: SAVED_ON_DEVICE };
    expect((await physician.get(saveSession, { params, body: save })).against_starting).toEqual([]);
  });
});
