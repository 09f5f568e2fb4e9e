import { assess, decideCandidacy } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import type { BodyOf } from '@stipple/contract/endpoint';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { beginSession, readSession, signSession } from '@stipple/contract/sessions';
import { agreePlan, createPlan, proposePlanFor } from '@stipple/contract/treatment-plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { answerIntake, enterPatient, USUAL } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { beginNow, consentTo, fullChart, lookedAt, saveChart, startNext } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner');
});
afterAll(() => server.close());

async function switchAll(on: boolean): Promise<number> {
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  const modules = { candidacy: on, planning: on, photo_measurement: on, check_in_sorting: on };
  const facts = { version, name, country, time_zone, emergency_number };
  return (await owner.get(changePractice, { body: { ...facts, settings: { ...settings, modules } } })).version;
}

function decide(assessment_id: string, decision: BodyOf<typeof decideCandidacy>['decision']) {
  const body = { decision, text: 'Skin seen, history read' };
  return owner.call(decideCandidacy, { params: { assessment_id }, body });
}

describe('a course of treatment with all four modules off', () => {
  it('is recorded in full, on the clinician’s own signed decision', async () => {
    // A plan like any other, to write down by hand what nobody proposes any more.
    const model = await enterPatient(owner);
    await answerIntake(owner, model);
    const asked = { indication: USUAL.indication, zones: [...USUAL.zones] };
    const judged = await owner.get(assess, {
      params: { patient_id: model },
      body: { assessment_id: newUuidV7(), ...asked },
    });
    expect(judged.computed).toBe(true);
    const from = { assessment_id: judged.assessment_id, device: USUAL.device };
    const { proposal } = await owner.get(proposePlanFor, { params: { patient_id: model }, body: from });

    const version = await switchAll(false);
    const patient_id = await enterPatient(owner);
    const assessment_id = newUuidV7();
    const noted = await owner.get(assess, { params: { patient_id }, body: { assessment_id, ...asked } });
    expect(noted).toMatchObject({ computed: false, findings: [], open_questions: [], permits_now: false });
    expect(noted.practice_version).toBe(version);
    const chart = await owner.get(readChart, { params: { patient_id } });
    expect(chart.latest_assessment).toMatchObject({ computed: false, decision: null });

    const device = USUAL.device;
    const wish = { params: { patient_id }, body: { assessment_id, device } };
    expect((await owner.refused(proposePlanFor, wish)).code).toBe('switched-off');
    const plan_id = newUuidV7();
    const plan = await owner.get(createPlan, {
      params: { patient_id },
      body: { plan_id, assessment_id, plan: proposal },
    });
    expect(plan).toMatchObject({ reasons: [], off_label: false });
    const agree = { params: { plan_id }, body: { version: plan.version } };
    expect((await owner.refused(agreePlan, agree)).code).toBe('verdict-forbids');
    expect(await decide(assessment_id, 'defer')).toMatchObject({ body: { permits_now: false } });
    expect((await owner.refused(agreePlan, agree)).code).toBe('verdict-forbids');
    expect(await decide(assessment_id, 'treat')).toMatchObject({ body: { permits_now: true } });
    await owner.get(agreePlan, agree);
    await consentTo(owner, plan_id);

    const session = await startNext(owner, plan_id);
    const begun = await beginNow(owner, session);
    const saved = await saveChart(owner, begun, fullChart(begun, END));
    expect(saved.missing).toEqual([]);
    const sign = { version: saved.version, override_reasons: {}, past_missing: {} };
    const { session_id } = saved;
    expect(await owner.get(signSession, { params: { session_id }, body: sign })).toMatchObject({
      signed_by: 'Ada owner',
    });
    expect((await owner.get(readSession, { params: { session_id } })).signed_at).not.toBeNull();
  });

  it('is not begun on a day without a decision, nor where the decision is not to treat', async () => {
    await switchAll(false);
    server.clock.advance({ days: 1 });
    const { rows } = await server.database.owner.query<{ plan_id: string; patient_id: string }>(
      `select plan_id, patient_id from treatment_plan where state = 'agreed' and practice_id = $1`,
      [server.practice.practice_id],
    );
    const [plan] = rows;
    if (plan === undefined) throw new Error('no plan was agreed');
    const session = await startNext(owner, plan.plan_id);
    const { session_id, version } = session;
    const at = '2026-11-21T08:59:58.000Z';
    const start = { version, start_id: newUuidV7(), time_out: lookedAt(at), saved_on_device_at: at };
    expect((await owner.refused(beginSession, { params: { session_id }, body: start })).code).toBe('verdict-forbids');
    const assessment_id = newUuidV7();
    const asked = { assessment_id, indication: USUAL.indication, zones: [...USUAL.zones] };
    await owner.get(assess, { params: { patient_id: plan.patient_id }, body: asked });
    await decide(assessment_id, 'do-not-treat');
    const read = await owner.get(readSession, { params: { session_id } });
    expect(read.missing.map(({ text }) => text)).toContain(
      'The clinician’s decision to treat on this day is not signed.',
    );
    await decide(assessment_id, 'treat');
    const again = await owner.get(readSession, { params: { session_id } });
    expect(again.missing.map(({ code }) => code)).not.toContain('assessment');
  });
});
