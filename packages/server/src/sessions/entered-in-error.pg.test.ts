import { createPatientLink, readAftercare } from '@stipple/contract/aftercare';
import { readChart } from '@stipple/contract/chart';
import { readOutcomes } from '@stipple/contract/outcomes';
import {
  amendSession,
  beginSession,
  enterInError,
  listSessions,
  readSession,
  saveSession,
  signSession,
} from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, lookedAt, SAVED_ON_DEVICE, signedVisit, startNext, startUsualSession } from '../testing/visit.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const body = { reason: 'Charted in the wrong folder' };

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: NOW, origin: 'https://practice.example' });
  physician = await server.signedInAs('owner', { display_name: 'Dr Vera Licensed' });
});
beforeEach(() => server.clock.set(NOW));
afterAll(() => server.close());

describe('a session entered in error', () => {
  it('stays where it stands, struck through with who, when and why, and is written down', async () => {
    const { patient_id, session } = await signedVisit(physician, END);
    const { session_id } = session;
    const params = { session_id };
    const struck = await physician.get(enterInError, { params, body });
    expect(struck).toMatchObject({
      chart: session.chart,
      signed_at: session.signed_at,
      entered_in_error: { reason: body.reason, by: 'Dr Vera Licensed', at: '2026-11-20T09:00:00.000Z' },
    });
    expect((await physician.get(listSessions, { params: { patient_id } })).sessions).toEqual([struck]);
    const chart = await physician.get(readChart, { params: { patient_id } });
    expect(chart.sessions).toMatchObject([{ session_id, entered_in_error: true }]);
    const { rows } = await server.database.owner.query(
      `select detail from audit_event where subject_id = $1 and action = 'sessions.entered-in-error'`,
      [session_id],
    );
    expect(rows).toMatchObject([{ detail: { was_signed: true, links_revoked: [] } }]);
    expect(JSON.stringify(rows)).not.toContain(body.reason);
    expect((await physician.refused(enterInError, { params, body })).code).toBe('wrong-state');
  });

  it('takes no more writing, no start, no signature, no amendment', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id, version } = session;
    const params = { session_id };
    const struck = await physician.get(enterInError, { params, body });
    expect(struck).toMatchObject({ missing: [], against_starting: [] });
    const chart = fullChart(session, END);
    const save = { version, chart, saved_on_device_at: SAVED_ON_DEVICE };
    expect((await physician.refused(saveSession, { params, body: save })).code).toBe('wrong-state');
    const begin = { version, start_id: newUuidV7(), time_out: lookedAt(END), saved_on_device_at: END };
    expect((await physician.refused(beginSession, { params, body: begin })).code).toBe('wrong-state');
    const sign = { version, override_reasons: {}, past_missing: {} };
    expect((await physician.refused(signSession, { params, body: sign })).code).toBe('wrong-state');
    const signed = (await signedVisit(physician, END)).session;
    const of = { session_id: signed.session_id };
    await physician.get(enterInError, { params: of, body });
    const amendment = { amendment_id: newUuidV7(), version: signed.version, reason: 'Late', chart };
    expect((await physician.refused(amendSession, { params: of, body: amendment })).code).toBe('wrong-state');
  });

  it('counts for nothing: number, interval, outcomes, today', async () => {
    const { plan, session } = await signedVisit(physician, END);
    const params = { plan_id: plan.plan_id };
    const before = await physician.get(readOutcomes, { params });
    await physician.get(enterInError, { params: { session_id: session.session_id }, body });
    const next = await startNext(physician, params.plan_id);
    expect(next.number_in_series).toBe(1);
    const open = (await physician.get(readToday)).unsigned_sessions.map(({ session_id }) => session_id);
    expect(open).toContain(next.session_id);
    await physician.get(enterInError, { params: { session_id: next.session_id }, body });
    const left = (await physician.get(readToday)).unsigned_sessions.map(({ session_id }) => session_id);
    expect(left).not.toContain(next.session_id);
    const after = await physician.get(readOutcomes, { params });
    expect(before.review_due_on).not.toBeNull();
    expect(after.review_due_on).toBeNull();
  });

  it('closes the patient’s links to it, and there is no aftercare for what never was', async () => {
    const { session } = await signedVisit(physician, END);
    const params = { session_id: session.session_id };
    const link = { link_id: newUuidV7(), send_by_mail: false };
    await physician.get(createPatientLink, { params, body: link });
    await physician.get(enterInError, { params, body });
    const { rows } = await server.database.owner.query(
      'select revoked_at is not null as revoked from patient_link where link_id = $1',
      [link.link_id],
    );
    expect(rows).toEqual([{ revoked: true }]);
    expect((await physician.refused(readAftercare, { params })).code).toBe('wrong-state');
    const again = { link_id: newUuidV7(), send_by_mail: false };
    expect((await physician.refused(createPatientLink, { params, body: again })).code).toBe('not-found');
  });

  it('is for licensed people of this practice, who say why', async () => {
    const { session } = await startUsualSession(physician);
    const params = { session_id: session.session_id };
    const unlicensed = await server.signedInAs('practitioner', { licence: null });
    expect((await unlicensed.refused(enterInError, { params, body })).code).toBe('licence-needed');
    const assistant = await server.signedInAs('assistant');
    expect((await assistant.refused(enterInError, { params, body })).code).toBe('not-allowed');
    expect((await physician.refused(enterInError, { params, body: { reason: 'x' } })).code).toBe('invalid-request');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(enterInError, { params, body })).code).toBe('not-found');
    expect((await physician.get(readSession, { params })).entered_in_error).toBeNull();
  });

  it('cannot be taken back, by raw SQL either', async () => {
    const { practice_id, actor } = server.practice;
    for (const text of [
      'delete from session_entered_in_error where practice_id = $1',
      `update session_entered_in_error set reason = 'x' where practice_id = $1`,
    ])
      await expect(
        withPracticeScope(server.deps.db, actor, (scope) => scope.query(text, [practice_id])),
      ).rejects.toThrow(/permission denied/);
  });
});
