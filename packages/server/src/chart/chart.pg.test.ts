import { createAppointment } from '@stipple/contract/appointments';
import { readChart } from '@stipple/contract/chart';
import { prepareConsent, signConsent, withdrawConsent } from '@stipple/contract/consents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { plantSession } from '../testing/plant-session.ts';

let server: TestServer;
let physician: Caller;
let practice_id: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner');
  ({ practice_id } = server.practice);
});
afterAll(() => server.close());

describe('opening a patient', () => {
  it('who just came shows an empty overview', async () => {
    const patient_id = await enterPatient(physician, { birth_date: '1990-11-21' });
    const chart = await physician.get(readChart, { params: { patient_id } });
    expect(chart).toMatchObject({
      patient: { patient_id, given_name: 'Nora', age: 35, version: 1 },
      latest_assessment: null,
      plan: null,
      sessions: [],
      photos: [],
      open_check_ins: 0,
      open_adverse_events: 0,
      consent_signed_at: null,
      next_appointment: null,
    });
  });

  it('in the middle of a course shows it all', async () => {
    const skin = { 'skin-type': { kind: 'choice', choice: 'v' } } as const;
    const { patient_id, plan, assessment } = await agreeUsualPlan(physician, skin);
    const { plan_id } = plan;
    const visit = { appointment_id: newUuidV7(), patient_id, kind: 'session' as const, note: '' };
    await physician.get(createAppointment, { body: { ...visit, day: '2026-12-18', time: '09:15' } });
    const session_id = await plantSession(server.database.owner, {
      practice_id,
      patient_id,
      plan_id,
      day: '2026-11-19',
    });
    const later = await plantSession(server.database.owner, {
      practice_id,
      patient_id,
      plan_id,
      day: '2026-11-20',
      number: 2,
      signed: false,
    });
    const chart = await physician.get(readChart, { params: { patient_id } });
    expect(chart.latest_assessment).toMatchObject({
      assessment_id: assessment.assessment_id,
      verdict: 'suitable-with-precautions',
      decision: 'treat-with-precautions',
      precautions: [...new Set(assessment.findings.flatMap(({ precautions }) => precautions))],
    });
    expect(chart.plan).toMatchObject({ plan_id, state: 'agreed', sessions_planned: plan.sessions_planned });
    expect(chart.sessions.map((session) => session.session_id)).toEqual([later, session_id]);
    expect(chart.sessions[1]).toMatchObject({
      number_in_series: 1,
      operator: 'Dr Planted',
      cartridge_lot: 'LOT-1',
      zones: [{ zone: 'cheeks', depth_mm: 1.25, passes: 3, endpoint: 'pinpoint-bleeding' }],
    });
    expect(chart.next_appointment).toEqual({ day: '2026-12-18', time: '09:15', kind: 'session' });
  });

  it('shows an amended session as it stands now', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const { plan_id } = plan;
    const session_id = await plantSession(server.database.owner, {
      practice_id,
      patient_id,
      plan_id,
      day: '2026-11-19',
    });
    const done = { endpoint: 'erythema', skipped_because: '', standing: 'delivered' };
    const zones = [
      { zone: 'cheeks', depth_hundredths: 75, pass_count: 2, ...done },
      { zone: 'chin', depth_hundredths: 75, pass_count: 2, ...done, standing: 'proposed' },
    ];
    const after = { device: 'dermaroller', cartridges: [{ lot: 'LOT-9' }, { lot: '' }, { lot: 'LOT-10' }], zones };
    await server.database.owner.query(
      `insert into session_amendment (practice_id, amendment_id, session_id, number, reason, before, after, findings, staff_id, by_name, at)
       values ($1, gen_random_uuid(), $2, 1, 'typing error', '{}', $3, '[]', gen_random_uuid(), 'Dr Planted', now())`,
      [practice_id, session_id, JSON.stringify(after)],
    );
    const { sessions } = await physician.get(readChart, { params: { patient_id } });
    expect(sessions[0]).toMatchObject({
      device: 'dermaroller',
      cartridge_lot: 'LOT-9, LOT-10',
      zones: [{ zone: 'cheeks', depth_mm: 0.75, passes: 2, endpoint: 'erythema' }],
    });
  });

  it('shows the consent of its plan while it stands', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const params = { plan_id: plan.plan_id };
    const { text_version, risk_lines } = await physician.get(prepareConsent, { params });
    const consent_id = newUuidV7();
    const photo_use = { for_record: true, for_teaching: false, for_publication: false };
    const signature = { kind: 'typed' as const, name: 'Nora Example' };
    await physician.get(signConsent, { params, body: { consent_id, text_version, risk_lines, signature, photo_use } });
    const signedAt = async () => (await physician.get(readChart, { params: { patient_id } })).consent_signed_at;
    expect(await signedAt()).not.toBeNull();
    await physician.get(withdrawConsent, { params: { consent_id }, body: { reason: '' } });
    expect(await signedAt()).toBeNull();
  });

  it('notes the look, and writes nothing when there is nobody to look at', async () => {
    const patient_id = await enterPatient(physician);
    await physician.get(readChart, { params: { patient_id } });
    const nobody = newUuidV7();
    expect((await physician.refused(readChart, { params: { patient_id: nobody } })).code).toBe('not-found');
    const { rows } = await server.database.owner.query(
      `select subject_id, actor_id from audit_event where action = 'chart.read' and subject_id = any ($1)`,
      [[patient_id, nobody]],
    );
    expect(rows).toEqual([{ subject_id: patient_id, actor_id: physician.staff.staff_id }]);
  });

  it('is neither for the front desk nor for another practice', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    await assessUsual(physician, patient_id);
    const desk = await server.signedInAs('front-desk');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await desk.refused(readChart, { params: { patient_id } })).code).toBe('not-allowed');
    expect((await stranger.refused(readChart, { params: { patient_id } })).code).toBe('not-found');
  });
});
