import { assess, decideCandidacy, overrideFinding } from '@stipple/contract/candidacy';
import {
  agreePlan,
  changePlan,
  createPlan,
  endPlan,
  listPlans,
  proposePlanFor,
} from '@stipple/contract/treatment-plans';
import type { AnswerValue } from '@stipple/engine/catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, draftPlan, enterPatient, USUAL } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import type { PlanDraftSent } from './plan-content.ts';
import type { PlanOnTheWire } from './present-plan.ts';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
});
afterAll(() => server.close());

const yes = { kind: 'yes-no', yes: true } as const;

async function assessed(otherwise = {}): Promise<{ patient_id: string; assessment_id: string }> {
  const patient_id = await enterPatient(physician);
  await answerIntake(physician, patient_id, otherwise);
  const { assessment_id } = await assessUsual(physician, patient_id);
  return { patient_id, assessment_id };
}

async function drafted(otherwise = {}): Promise<PlanOnTheWire> {
  const { patient_id, assessment_id } = await assessed(otherwise);
  return draftPlan(physician, patient_id, assessment_id);
}

/** The part of a plan that is sent when it is changed. */
function sentPart(plan: PlanOnTheWire): PlanDraftSent {
  const { indication, device, goal, measure, patient_measure, sessions_planned, interval_days, zones } = plan;
  const { first_reading_days, final_reading_days, stop_rule, off_label } = plan;
  const readings = { first_reading_days, final_reading_days, stop_rule, off_label };
  return { indication, device, goal, measure, patient_measure, sessions_planned, interval_days, zones, ...readings };
}

async function rowsOf(text: string, ...values: readonly unknown[]): Promise<readonly unknown[]> {
  return (await server.database.owner.query(text, [...values])).rows;
}

describe('a proposal', () => {
  it('comes from the engine with a reason per field and saves nothing', async () => {
    const { patient_id, assessment_id } = await assessed();
    const body = { assessment_id, device: USUAL.device };
    const proposed = await physician.get(proposePlanFor, { params: { patient_id }, body });
    expect(proposed.proposal).toMatchObject({ indication: USUAL.indication, device: USUAL.device, off_label: false });
    expect(proposed.reasons.map(({ field }) => field)).toContain('interval_days');
    expect(await rowsOf('select from treatment_plan where patient_id = $1', patient_id)).toEqual([]);
  });

  it('is refused while candidacy forbids, and given once every forbidding finding is overridden', async () => {
    const { patient_id, assessment_id } = await assessed({
      keloid: yes,
      'keloid.family': { kind: 'yes-no', yes: false },
    });
    const sent = { params: { patient_id }, body: { assessment_id, device: USUAL.device } };
    expect(await physician.refused(proposePlanFor, sent)).toMatchObject({ status: 409, code: 'verdict-forbids' });
    const body = { rule: 'keloid.personal', reason: 'clinical-judgement' as const, text: 'Small and old, discussed' };
    await physician.get(overrideFinding, { params: { assessment_id }, body });
    expect((await physician.get(proposePlanFor, sent)).proposal.zones).toHaveLength(2);
  });

  it('is refused for a device outside the catalogue and for somebody else’s assessment', async () => {
    const { patient_id, assessment_id } = await assessed();
    const other = await assessed();
    const propose = (about: string, device: string) =>
      physician.refused(proposePlanFor, { params: { patient_id }, body: { assessment_id: about, device } });
    expect((await propose(assessment_id, 'garden-rake')).errors).toMatchObject([{ field: 'device' }]);
    expect((await propose(other.assessment_id, USUAL.device)).code).toBe('not-found');
  });
});

describe('a draft', () => {
  it('is kept with its zones in hundredths of a millimetre, its reasons and a version', async () => {
    const plan = await drafted();
    expect(plan).toMatchObject({ state: 'draft', version: 1, agreed_at: null, agreed_by: null });
    expect(plan.reasons.length).toBeGreaterThan(3);
    const zones = await rowsOf(
      'select zone, depth_hundredths from plan_zone where plan_id = $1 order by position',
      plan.plan_id,
    );
    expect(zones).toEqual(
      plan.zones.map(({ zone, depth_mm }) => ({ zone, depth_hundredths: Math.round(depth_mm * 100) })),
    );
    expect(await rowsOf('select version from treatment_plan_version where plan_id = $1', plan.plan_id)).toEqual([
      { version: 1 },
    ]);
  });

  it('is off-label when the engine says so, whatever was sent', async () => {
    const plan = await drafted();
    const body = { version: 1, plan: { ...sentPart(plan), device: 'dermaroller', off_label: false } };
    const changed = await physician.get(changePlan, { params: { plan_id: plan.plan_id }, body });
    expect(changed.off_label).toBe(true);
    const back = { version: 2, plan: { ...sentPart(plan), off_label: true } };
    expect((await physician.get(changePlan, { params: { plan_id: plan.plan_id }, body: back })).off_label).toBe(false);
    const kept = await rowsOf(
      `select version, content->>'device' as device, jsonb_array_length(content->'zones') as zones
         from treatment_plan_version where plan_id = $1 order by version`,
      plan.plan_id,
    );
    expect(kept).toEqual([
      { version: 1, device: 'skinpen-precision', zones: 2 },
      { version: 2, device: 'dermaroller', zones: 2 },
      { version: 3, device: 'skinpen-precision', zones: 2 },
    ]);
  });

  it('is off-label for a skin type that the clearance does not name, and while the type is not known', async () => {
    const neck = async (skin_type: AnswerValue) => {
      const patient_id = await enterPatient(physician);
      await answerIntake(physician, patient_id, { 'skin-type': skin_type });
      const about = { assessment_id: newUuidV7(), indication: 'wrinkles', zones: ['neck'] };
      const { assessment_id } = await physician.get(assess, { params: { patient_id }, body: about });
      const body = { assessment_id, device: USUAL.device };
      const { proposal, reasons, findings } = await physician.get(proposePlanFor, { params: { patient_id }, body });
      const why = reasons.find(({ field }) => field === 'off_label')?.text;
      return { off_label: proposal.off_label, why, rules: findings.map(({ rule }) => rule) };
    };
    const type = (choice: string): AnswerValue => ({ kind: 'choice', choice });
    expect(await neck(type('ii'))).toMatchObject({ off_label: false });
    const five = await neck(type('v'));
    expect(five.off_label).toBe(true);
    expect(five.why).toContain('names skin types II, III, IV');
    const unknown = await neck({ kind: 'dont-know' });
    expect(unknown.off_label).toBe(true);
    expect(unknown.why).toContain('the skin type is unknown');
    expect(unknown.rules).toContain('off_label.skin-type-unknown');
  });

  it('is saved again before it is agreed when the skin type was put right and decides what is cleared', async () => {
    const patient_id = await enterPatient(physician);
    const type = (choice: string) => ({ 'skin-type': { kind: 'choice', choice } }) as const;
    await answerIntake(physician, patient_id, type('ii'));
    const about = { assessment_id: newUuidV7(), indication: 'wrinkles', zones: ['neck'] };
    const { assessment_id, verdict } = await physician.get(assess, { params: { patient_id }, body: about });
    const decision = verdict === 'suitable' ? 'treat' : 'treat-with-precautions';
    await physician.get(decideCandidacy, { params: { assessment_id }, body: { decision, text: '' } });
    const { plan_id } = await draftPlan(physician, patient_id, assessment_id);
    await answerIntake(physician, patient_id, type('v'));
    const params = { plan_id };
    const refused = await physician.refused(agreePlan, { params, body: { version: 1 } });
    expect(refused).toMatchObject({ code: 'limit-broken' });
    const [plan] = (await physician.get(listPlans, { params: { patient_id } })).plans;
    if (plan === undefined) throw new Error('the draft is in the list');
    const saved = await physician.get(changePlan, { params, body: { version: 1, plan: sentPart(plan) } });
    expect(saved.off_label).toBe(true);
    const agreed = await physician.get(agreePlan, { params, body: { version: saved.version } });
    expect(agreed).toMatchObject({ state: 'agreed', off_label: true });
  });

  it('says which limit it breaks and cannot be agreed then', async () => {
    const plan = await drafted();
    const [first, ...rest] = plan.zones;
    if (first === undefined) throw new Error('a plan has zones');
    const zones = [{ ...first, depth_mm: 2.5 }, ...rest];
    const params = { plan_id: plan.plan_id };
    const changed = await physician.get(changePlan, {
      params,
      body: { version: 1, plan: { ...sentPart(plan), zones } },
    });
    expect(changed.findings.map(({ verdict }) => verdict)).toContain('unsuitable');
    const { assessment_id } = plan;
    await physician.get(decideCandidacy, { params: { assessment_id }, body: { decision: 'treat', text: '' } });
    const refused = await physician.refused(agreePlan, { params, body: { version: 2 } });
    expect(refused).toMatchObject({ status: 422, code: 'limit-broken', findings: [{ verdict: 'unsuitable' }] });
    expect(await rowsOf('select state, version from treatment_plan where plan_id = $1', plan.plan_id)).toEqual([
      { state: 'draft', version: 2 },
    ]);
  });

  it('is refused with codes outside the catalogue, naming each', async () => {
    const { patient_id, assessment_id, ...plan } = await drafted();
    const zones = [{ zone: 'tail', depth_mm: 0.5, passes: 1, endpoint: 'smoke' }];
    const sent = { ...sentPart({ patient_id, assessment_id, ...plan }), device: 'rake', measure: 'feeling', zones };
    const refused = await physician.refused(createPlan, {
      params: { patient_id },
      body: { plan_id: newUuidV7(), assessment_id, plan: sent },
    });
    expect(refused.code).toBe('unknown-code');
    expect(refused.errors.map(({ field }) => field)).toEqual([
      'plan.device',
      'plan.measure',
      'plan.zones.0.zone',
      'plan.zones.0.endpoint',
    ]);
  });

  it('is refused for what was not assessed: other zones, another indication, a zone twice', async () => {
    const plan = await drafted();
    const sent = sentPart(plan);
    const [first] = sent.zones;
    if (first === undefined) throw new Error('a plan has zones');
    const refuse = (changed: PlanDraftSent) =>
      physician.refused(changePlan, { params: { plan_id: plan.plan_id }, body: { version: 1, plan: changed } });
    const errors = [
      await refuse({ ...sent, zones: [{ ...first, zone: 'neck' }] }),
      await refuse({ ...sent, indication: 'wrinkles' }),
      await refuse({ ...sent, zones: [first, first] }),
    ].map(({ code, errors }) => [code, errors[0]?.field]);
    expect(errors).toEqual([
      ['invalid-request', 'plan.zones.0.zone'],
      ['invalid-request', 'plan.indication'],
      ['invalid-request', 'plan.zones.1.zone'],
    ]);
  });

  it('answers a stale change with the plan as it is', async () => {
    const plan = await drafted();
    const send = (goal: string) => ({
      params: { plan_id: plan.plan_id },
      body: { version: 1, plan: { ...sentPart(plan), goal } },
    });
    await physician.get(changePlan, send('first'));
    const refused = await physician.refused(changePlan, send('second'));
    expect(refused).toMatchObject({ status: 409, code: 'stale-version', current: { version: 2, goal: 'first' } });
  });

  it('sent twice with one key is one plan', async () => {
    const { patient_id, assessment_id } = await assessed();
    const { proposal } = await physician.get(proposePlanFor, {
      params: { patient_id },
      body: { assessment_id, device: USUAL.device },
    });
    const sent = {
      params: { patient_id },
      body: { plan_id: newUuidV7(), assessment_id, plan: proposal },
      key: newUuidV7(),
    };
    expect(await physician.get(createPlan, sent)).toEqual(await physician.get(createPlan, sent));
    expect((await physician.refused(createPlan, { ...sent, key: newUuidV7() })).code).toBe('id-already-used');
    expect((await physician.get(listPlans, { params: { patient_id } })).plans).toHaveLength(1);
  });
});

describe('agreeing a plan', () => {
  it('needs a signed decision to treat', async () => {
    const plan = await drafted();
    const sent = { params: { plan_id: plan.plan_id }, body: { version: 1 } };
    const decide = (decision: 'defer' | 'treat') =>
      physician.get(decideCandidacy, { params: { assessment_id: plan.assessment_id }, body: { decision, text: '' } });
    expect(await physician.refused(agreePlan, sent)).toMatchObject({ code: 'verdict-forbids', decision: null });
    await decide('defer');
    server.clock.advance({ minutes: 1 });
    expect(await physician.refused(agreePlan, sent)).toMatchObject({ code: 'verdict-forbids', decision: 'defer' });
    await decide('treat');
    const agreed = await physician.get(agreePlan, sent);
    expect(agreed).toMatchObject({ state: 'agreed', agreed_by: 'Dr Vera Licensed', version: 2 });
    expect(agreed.agreed_at).not.toBeNull();
  });

  it('needs a licence and the right role, and happens once', async () => {
    const { plan } = await agreeUsualPlan(physician);
    const none = await server.signedInAs('owner', { licence: null });
    const expired = await server.signedInAs('practitioner', {
      licence: 'physician',
      licence_valid_until: '2026-11-19',
    });
    const assistant = await server.signedInAs('assistant');
    const sent = { params: { plan_id: plan.plan_id }, body: { version: 2 } };
    expect((await none.refused(agreePlan, sent)).code).toBe('licence-needed');
    expect((await expired.refused(agreePlan, sent)).code).toBe('licence-needed');
    expect((await assistant.refused(agreePlan, sent)).code).toBe('not-allowed');
    expect((await physician.refused(agreePlan, sent)).code).toBe('wrong-state');
    const body = { version: 2, plan: sentPart(plan) };
    expect((await physician.refused(changePlan, { params: sent.params, body })).code).toBe('wrong-state');
  });
});

describe('ending a course', () => {
  it('keeps why, and an ended plan stays ended', async () => {
    const { plan, patient_id } = await agreeUsualPlan(physician);
    const sent = {
      params: { plan_id: plan.plan_id },
      body: { version: 2, why: 'patient-wish' as const, text: 'moves away' },
    };
    expect(await physician.get(endPlan, sent)).toMatchObject({ state: 'ended', version: 3 });
    expect((await physician.refused(endPlan, sent)).code).toBe('wrong-state');
    expect(await rowsOf('select ended_why, ended_text from treatment_plan where plan_id = $1', plan.plan_id)).toEqual([
      { ended_why: 'patient-wish', ended_text: 'moves away' },
    ]);
    const audit = await rowsOf(
      `select action from audit_event where subject_id = $1 order by at, audit_id`,
      plan.plan_id,
    );
    expect(audit).toEqual([{ action: 'plans.create' }, { action: 'plans.agree' }, { action: 'plans.end' }]);
    const { plans, today } = await physician.get(listPlans, { params: { patient_id } });
    expect([plans[0]?.state, today]).toEqual(['ended', '2026-11-20']);
  });
});

describe('another practice', () => {
  it('finds neither patient nor plan', async () => {
    const { plan, patient_id, assessment } = await agreeUsualPlan(physician);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const { assessment_id } = assessment;
    const params = { plan_id: plan.plan_id };
    const codes = [
      await stranger.refused(proposePlanFor, { params: { patient_id }, body: { assessment_id, device: USUAL.device } }),
      await stranger.refused(createPlan, {
        params: { patient_id },
        body: { plan_id: newUuidV7(), assessment_id, plan: sentPart(plan) },
      }),
      await stranger.refused(changePlan, { params, body: { version: 2, plan: sentPart(plan) } }),
      await stranger.refused(agreePlan, { params, body: { version: 2 } }),
      await stranger.refused(endPlan, { params, body: { version: 2, why: 'completed', text: '' } }),
      await stranger.refused(listPlans, { params: { patient_id } }),
    ].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['not-found']));
  });

  it('cannot lend its assessment to a plan here', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const theirs = await enterPatient(stranger);
    const foreign = await stranger.get(assess, {
      params: { patient_id: theirs },
      body: { assessment_id: newUuidV7(), indication: USUAL.indication, zones: USUAL.zones },
    });
    const { plan, patient_id } = await agreeUsualPlan(physician);
    const body = { plan_id: newUuidV7(), assessment_id: foreign.assessment_id, plan: sentPart(plan) };
    expect((await physician.refused(createPlan, { params: { patient_id }, body })).code).toBe('not-found');
  });
});
