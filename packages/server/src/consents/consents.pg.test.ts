import { assess } from '@stipple/contract/candidacy';
import { listConsents, prepareConsent, signConsent, withdrawConsent } from '@stipple/contract/consents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, draftPlan, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let physician: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner');
  assistant = await server.signedInAs('assistant', { display_name: 'Ina Assistant' });
});
afterAll(() => server.close());

const DARKER = { 'skin-type': { kind: 'choice', choice: 'v' } } as const;
const drawn = { kind: 'drawn', path: 'M 10 20 L 30.5 40 L 60 10' } as const;
const photo_use = { for_record: true, for_teaching: false, for_publication: false };

async function readyToSign(otherwise: typeof DARKER | object = DARKER) {
  const course = await agreeUsualPlan(physician, { ...otherwise });
  const params = { plan_id: course.plan.plan_id };
  const { text_version, risk_lines } = await assistant.get(prepareConsent, { params });
  const body = { consent_id: newUuidV7(), text_version, risk_lines, signature: drawn, photo_use };
  return { ...course, params, body };
}

async function rowsOf(text: string, ...values: readonly unknown[]): Promise<readonly unknown[]> {
  return (await server.database.owner.query(text, [...values])).rows;
}

describe('the text to be signed', () => {
  it('names the plan’s own zones, device and depth, and this patient’s own risks', async () => {
    const { assessment, params, plan } = await readyToSign();
    const prepared = await assistant.get(prepareConsent, { params });
    const whole = prepared.sections.map(({ text }) => text).join(' ');
    expect(whole).toContain('SkinPen Precision');
    expect(whole).toContain('cheeks');
    expect(whole).toContain(`${Math.max(...plan.zones.map(({ depth_mm }) => depth_mm))} mm`);
    expect(prepared.risk_lines).toEqual(
      assessment.findings.map(({ consent_risk }) => consent_risk).filter((line) => line !== null),
    );
    expect(prepared.risk_lines.length).toBeGreaterThan(0);
    expect(prepared.sections.map(({ heading }) => heading)).not.toContain('Use outside the device’s clearance');
  });

  it('says off-label where the plan is', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const zones = ['decollete'];
    const assessment_id = newUuidV7();
    await physician.get(assess, { params: { patient_id }, body: { assessment_id, indication: 'wrinkles', zones } });
    const plan = await draftPlan(physician, patient_id, assessment_id);
    const { sections } = await assistant.get(prepareConsent, { params: { plan_id: plan.plan_id } });
    expect(sections.map(({ heading }) => heading)).toContain('Use outside the device’s clearance');
  });
});

describe('signing', () => {
  it('keeps the text exactly as shown, who took it and the separate choice on photographs', async () => {
    const { params, body, patient_id } = await readyToSign();
    const key = newUuidV7();
    const signed = await assistant.get(signConsent, { params, body, key });
    expect(await assistant.get(signConsent, { params, body, key })).toEqual(signed);
    expect(signed).toMatchObject({ taken_by: 'Ina Assistant', photo_use, signature: drawn, withdrawn_at: null });
    const prepared = await assistant.get(prepareConsent, { params });
    const [row] = await rowsOf(
      'select sections, risk_lines, text_version from consent where consent_id = $1',
      body.consent_id,
    );
    expect(row).toEqual({
      sections: prepared.sections,
      risk_lines: prepared.risk_lines,
      text_version: prepared.text_version,
    });
    const { consents } = await assistant.get(listConsents, { params: { patient_id } });
    expect(consents).toEqual([signed]);
    const audit = await rowsOf(`select detail::text as detail from audit_event where subject_id = $1`, body.consent_id);
    expect(JSON.stringify(audit)).not.toContain(drawn.path);
  });

  it('is refused when the text or the risks are not those of now', async () => {
    const { params, body, patient_id } = await readyToSign();
    const outdated = await assistant.refused(signConsent, { params, body: { ...body, text_version: '2020-01.1' } });
    expect(outdated).toMatchObject({ status: 409, code: 'wrong-state', text_version: body.text_version });
    await answerIntake(physician, patient_id, { keloid: { kind: 'yes-no', yes: true } });
    server.clock.advance({ minutes: 1 });
    await assessUsual(physician, patient_id);
    const changed = await assistant.refused(signConsent, { params, body });
    expect(changed).toMatchObject({ code: 'wrong-state' });
    expect(changed['risk_lines']).not.toEqual(body.risk_lines);
    expect(await rowsOf('select from consent where patient_id = $1', patient_id)).toEqual([]);
  });

  it('is refused for a plan that is not agreed', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const { plan_id } = await draftPlan(physician, patient_id, assessment_id);
    const { text_version, risk_lines } = await assistant.get(prepareConsent, { params: { plan_id } });
    const body = { consent_id: newUuidV7(), text_version, risk_lines, signature: drawn, photo_use };
    expect((await assistant.refused(signConsent, { params: { plan_id }, body })).code).toBe('wrong-state');
  });

  it('takes strokes or a typed name, and nothing else', async () => {
    const { params, body } = await readyToSign();
    const script = { kind: 'drawn', path: '<script>alert(1)</script>' } as const;
    const refused = await assistant.refused(signConsent, { params, body: { ...body, signature: script } });
    expect(refused.errors.map(({ field }) => field)).toEqual(['signature.path']);
    const typed = { kind: 'typed', name: 'Nora Example' } as const;
    await assistant.get(signConsent, { params, body: { ...body, signature: typed } });
  });

  it('is not for the front desk', async () => {
    const { params, body } = await readyToSign();
    const desk = await server.signedInAs('front-desk');
    expect((await desk.refused(signConsent, { params, body })).code).toBe('not-allowed');
    expect((await desk.refused(prepareConsent, { params })).code).toBe('not-allowed');
  });
});

describe('withdrawing', () => {
  it('stands beside the signed text and happens once', async () => {
    const { params, body, patient_id } = await readyToSign();
    const { consent_id } = body;
    await assistant.get(signConsent, { params, body });
    const sent = { params: { consent_id }, body: { reason: 'changed her mind' } };
    const withdrawn = await assistant.get(withdrawConsent, sent);
    expect(withdrawn.withdrawn_at).not.toBeNull();
    expect((await assistant.refused(withdrawConsent, sent)).code).toBe('wrong-state');
    expect(await rowsOf('select reason from consent_withdrawal where consent_id = $1', consent_id)).toEqual([
      { reason: 'changed her mind' },
    ]);
    expect(await rowsOf('select from consent where consent_id = $1', consent_id)).toHaveLength(1);
    const { consents } = await assistant.get(listConsents, { params: { patient_id } });
    expect(consents[0]?.withdrawn_at).not.toBeNull();
  });
});

describe('another practice', () => {
  it('finds neither plan, nor consent, nor patient', async () => {
    const { params, body, patient_id } = await readyToSign();
    await assistant.get(signConsent, { params, body });
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const codes = [
      await stranger.refused(prepareConsent, { params }),
      await stranger.refused(signConsent, { params, body }),
      await stranger.refused(withdrawConsent, { params: { consent_id: body.consent_id }, body: { reason: '' } }),
      await stranger.refused(listConsents, { params: { patient_id } }),
    ].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['not-found']));
  });
});
