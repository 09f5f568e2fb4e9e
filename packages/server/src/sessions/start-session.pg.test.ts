import { createAppointment } from '@stipple/contract/appointments';
import { signSession, startSession } from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, draftPlan, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { beginNow, consentTo, fullChart, saveChart, startNext, startUsualSession } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());

async function auditOf(subject_id: string, action: string): Promise<readonly unknown[]> {
  const { rows } = await server.database.owner.query(
    'select actor_kind, detail from audit_event where subject_id = $1 and action = $2 order by at, audit_id',
    [subject_id, action],
  );
  return rows;
}

describe('starting a session', () => {
  it('takes zones, depths and passes from the plan, and leaves lots and endpoints to what happens', async () => {
    const { plan, session } = await startUsualSession(physician);
    expect(session.chart.zones).toEqual(
      plan.zones.map(({ zone, depth_mm, passes: count }) => {
        const passes = [{ depth_mm, speed: '7000-rpm', direction: null, count }];
        const open = { endpoint: null, skipped_because: '', standing: 'proposed' };
        return { zone, passes, ...open, proposed: { from: 'plan', passes } };
      }),
    );
    expect(session).toMatchObject({ number_in_series: 1, day: '2026-11-20', version: 1, signed_at: null });
    expect(session.chart).toMatchObject({
      device: 'skinpen-precision',
      cartridges: [],
      time_out: null,
      started_at: null,
    });
    expect(session.assessment_id).toBe(plan.assessment_id);
    expect(session.missing.map(({ code }) => code)).toEqual([
      'photos',
      'time-out',
      'device-serial',
      'device-cleaned',
      'cartridge',
      'zone.cheeks',
      'zone.forehead',
      'times',
    ]);
    expect(await auditOf(session.session_id, 'sessions.start')).toHaveLength(1);
  });

  it('proposes nothing beyond a limit that came down since the plan was agreed', async () => {
    const { plan_id } = (await startUsualSession(physician)).plan;
    await server.database.owner.query(
      `update plan_zone set depth_hundredths = 250 where plan_id = $1 and zone = 'forehead'`,
      [plan_id],
    );
    const { chart } = await startNext(physician, plan_id);
    const open = { endpoint: null, skipped_because: '', standing: 'proposed' };
    expect(chart.zones.find(({ zone }) => zone === 'forehead')).toEqual({
      ...open,
      zone: 'forehead',
      passes: [],
      proposed: null,
    });
    expect(chart.zones.find(({ zone }) => zone === 'cheeks')?.passes).toHaveLength(1);
  });

  it('counts on in the series', async () => {
    const { plan } = await startUsualSession(physician);
    expect((await startNext(physician, plan.plan_id)).number_in_series).toBe(2);
  });

  it('needs an agreed plan of this practice', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const { plan_id } = await draftPlan(physician, patient_id, assessment_id);
    const body = { session_id: newUuidV7() };
    expect(await physician.refused(startSession, { params: { plan_id }, body })).toMatchObject({ code: 'wrong-state' });
    expect(await stranger.refused(startSession, { params: { plan_id }, body })).toMatchObject({ code: 'not-found' });
  });

  it('refuses an identifier that another session has', async () => {
    const { plan, session } = await startUsualSession(physician);
    const { session_id } = session;
    const refused = await physician.refused(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
    expect(refused.code).toBe('id-already-used');
  });

  it('moves the planned visit of the day to arrived, and the signature moves it to done', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    await consentTo(physician, plan.plan_id);
    const appointment_id = newUuidV7();
    await physician.get(createAppointment, {
      body: { appointment_id, patient_id, kind: 'session', day: '2026-11-20', time: '10:00', note: '' },
    });
    const stateNow = async () =>
      (await physician.get(readToday)).appointments.find((visit) => visit.appointment_id === appointment_id)?.state;
    const session = await beginNow(physician, await startNext(physician, plan.plan_id));
    expect(await stateNow()).toBe('arrived');
    const { session_id, version } = await saveChart(physician, session, fullChart(session, END));
    await physician.get(signSession, {
      params: { session_id },
      body: { version, override_reasons: {}, past_missing: {} },
    });
    expect(await stateNow()).toBe('done');
  });
});
