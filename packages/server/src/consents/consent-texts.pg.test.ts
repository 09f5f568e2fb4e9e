import {
  listConsentTexts,
  previewConsentText,
  publishConsentText,
  saveConsentText,
} from '@stipple/contract/consent-texts';
import { listConsents, prepareConsent, signConsent, withdrawPhotoUse } from '@stipple/contract/consents';
import type { BodyInputOf } from '@stipple/contract/endpoint';
import { readSession } from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual } from '../testing/course.ts';
import { startNext } from '../testing/visit.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
  assistant = await server.signedInAs('assistant', { display_name: 'Ina Assistant' });
});
afterAll(() => server.close());

type Written = Omit<BodyInputOf<typeof saveConsentText>, 'text_id'>;
const german = (label: string): Written => ({
  version: null,
  label,
  language: 'de',
  title: 'Einwilligung',
  sections: [
    { heading: 'Was geschieht', text: 'Geplant: {{zones}}, höchstens {{deepest_mm}} mm.', only_when: null },
    { heading: 'Zulassung', text: 'Ohne Zulassung.', only_when: 'off-label' },
  ],
  photo_question: 'Dürfen Bilder gemacht werden?',
  valid_months: 6,
  asks_again: true,
});

async function publish(label: string, otherwise: Partial<Written> = {}) {
  const params = { text_id: newUuidV7() };
  const draft = await owner.get(saveConsentText, { body: { ...params, ...german(label), ...otherwise } });
  return owner.get(publishConsentText, { params, body: { version: draft.version } });
}

async function signAgain(params: { readonly plan_id: string }) {
  server.clock.advance({ minutes: 1 });
  const prepared = await assistant.get(prepareConsent, { params, query: { language: 'de' } });
  const { text_version, risk_lines } = prepared;
  const photo_use = { for_record: true, for_teaching: false, for_publication: false };
  const signature = { kind: 'typed', name: 'Nora Example' } as const;
  const body = { consent_id: newUuidV7(), text_version, language: 'de', risk_lines, signature, photo_use };
  return assistant.get(signConsent, { params, body });
}

async function signGerman(otherwise: Partial<BodyInputOf<typeof signConsent>> = {}) {
  const { plan, patient_id } = await agreeUsualPlan(owner);
  const params = { plan_id: plan.plan_id };
  const prepared = await assistant.get(prepareConsent, { params, query: { language: 'de' } });
  const body = {
    consent_id: newUuidV7(),
    text_version: prepared.text_version,
    language: 'de',
    risk_lines: prepared.risk_lines,
    signature: { kind: 'typed', name: 'Nora Example' } as const,
    photo_use: { for_record: true, for_teaching: true, for_publication: false },
    ...otherwise,
  };
  return { patient_id, params, prepared, consent: await assistant.get(signConsent, { params, body }) };
}

const standing = async (patient_id: string) => {
  const { consents } = await assistant.get(listConsents, { params: { patient_id } });
  return consents.map(({ ask_again }) => ask_again.map(({ code }) => code));
};

describe('the practice’s own consent texts', () => {
  it('begin as a draft that is edited, previewed and published, and never change again', async () => {
    const params = { text_id: newUuidV7() };
    const draft = await owner.get(saveConsentText, { body: { ...params, ...german('2026-12.1') } });
    expect(draft).toMatchObject({ state: 'draft', edited_by: 'Dr Olga Owner', version: 1 });
    const edited = await owner.get(saveConsentText, {
      body: { ...params, ...german('2026-12.1'), title: 'Neu', version: 1 },
    });
    const stale = await owner.refused(saveConsentText, { body: { ...params, ...german('2026-12.1'), version: 1 } });
    expect(stale).toMatchObject({ code: 'stale-version', current: { title: 'Neu' } });
    const { sections } = await assistant.get(previewConsentText, { params });
    expect(sections.map(({ text }) => text).join(' ')).toBe(
      'Geplant: forehead, cheeks, höchstens 1 mm. Ohne Zulassung.',
    );
    const published = await owner.get(publishConsentText, { params, body: { version: edited.version } });
    expect(published).toMatchObject({ state: 'in-use', published_by: 'Dr Olga Owner' });
    const again = { body: { ...params, ...german('2026-12.1'), version: published.version } };
    expect((await owner.refused(saveConsentText, again)).code).toBe('wrong-state');
    expect((await owner.refused(publishConsentText, { params, body: { version: published.version } })).code).toBe(
      'wrong-state',
    );
    const raw = `update consent_text set title = 'x' where practice_id = $1 and text_id = $2`;
    const { db } = server.deps;
    const { actor } = server.practice;
    const forced = await withPracticeScope(db, actor, (scope) => scope.query(raw, [actor.practice_id, params.text_id]));
    expect(forced.rowCount).toBe(0);
  });

  it('name what is wrong with a placeholder or a label, and change nothing', async () => {
    const params = { text_id: newUuidV7() };
    const sections = [{ heading: 'A', text: 'Depth {{depth}} on {{zones}}.', only_when: null }];
    const refused = await owner.refused(saveConsentText, { body: { ...params, ...german('2026-12.2'), sections } });
    expect(refused.errors).toEqual([
      { field: 'sections.0.text', fault: expect.stringContaining('{{depth}} is not known') },
    ]);
    const english = { ...german('2026-11.1'), language: 'en' };
    const taken = await owner.refused(saveConsentText, { body: { ...params, ...english } });
    expect(taken.errors.map(({ field }) => field)).toEqual(['label']);
    const { texts } = await owner.get(listConsentTexts);
    expect(texts.some(({ text_id }) => text_id === params.text_id)).toBe(false);
  });

  it('are written by the owner alone, and belong to one practice', async () => {
    const { text_id } = await publish('2026-12.3');
    const params = { text_id: text_id ?? '' };
    expect((await assistant.refused(saveConsentText, { body: { ...params, ...german('x') } })).code).toBe(
      'not-allowed',
    );
    expect((await assistant.refused(publishConsentText, { params, body: { version: 1 } })).code).toBe('not-allowed');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(previewConsentText, { params })).code).toBe('not-found');
    expect((await stranger.refused(publishConsentText, { params, body: { version: 2 } })).code).toBe('not-found');
    expect((await stranger.get(listConsentTexts)).texts.map(({ label }) => label)).toEqual(['2026-11.1']);
  });
});

describe('a consent on such a text', () => {
  it('keeps what was shown, who explained, witness, interpreter and the day it runs out', async () => {
    await publish('2026-12.4');
    const { prepared, consent } = await signGerman({
      rationale: 'Scars that creams did not change.',
      explained_by: 'Dr Olga Owner',
      witness: { name: 'Willi Witness' },
      interpreter: { name: 'Ines Interpreter', language: 'Turkish' },
    });
    expect(prepared).toMatchObject({ text_version: '2026-12.4', language: 'de', languages: ['de', 'en'] });
    expect(consent).toMatchObject({
      title: 'Einwilligung',
      sections: prepared.sections,
      photo_question: 'Dürfen Bilder gemacht werden?',
      rationale: 'Scars that creams did not change.',
      explained_by: 'Dr Olga Owner',
      witness: { name: 'Willi Witness' },
      interpreter: { name: 'Ines Interpreter', language: 'Turkish' },
      expires_on: '2027-05-20',
      ask_again: [],
    });
    expect(prepared.sections).toHaveLength(1);
  });

  it('is shown in the language asked for, else in that of the newest text', async () => {
    await publish('2026-12.5');
    const { plan } = await agreeUsualPlan(owner);
    const params = { plan_id: plan.plan_id };
    const english = await assistant.get(prepareConsent, { params, query: { language: 'en' } });
    expect(english).toMatchObject({ text_version: '2026-11.1', language: 'en', expires_on: null });
    expect((await assistant.get(prepareConsent, { params, query: { language: 'fr' } })).language).toBe('de');
  });

  it('is asked again after a text that says so, after its time, and after a new risk', async () => {
    await publish('2026-12.6');
    const { patient_id } = await signGerman();
    expect(await standing(patient_id)).toEqual([[]]);
    server.clock.advance({ minutes: 1 });
    await publish('2026-12.7', { asks_again: false });
    expect(await standing(patient_id)).toEqual([[]]);
    await publish('2026-12.8');
    expect(await standing(patient_id)).toEqual([['text-replaced']]);
    await answerIntake(owner, patient_id, { keloid: { kind: 'yes-no', yes: true } });
    await assessUsual(owner, patient_id);
    expect(await standing(patient_id)).toEqual([['text-replaced', 'new-risk']]);
  });

  it('is missing from a session as soon as it must be asked again', async () => {
    const lacks = async (session_id: string) =>
      (await owner.get(readSession, { params: { session_id } })).missing.some(({ code }) => code === 'consent');
    await publish('2026-12.10', { asks_again: false });
    const { params, patient_id } = await signGerman();
    const { session_id } = await startNext(owner, params.plan_id);
    expect(await lacks(session_id)).toBe(false);
    server.clock.advance({ minutes: 1 });
    await publish('2026-12.11');
    expect(await lacks(session_id)).toBe(true);
    await signAgain(params);
    expect(await lacks(session_id)).toBe(false);
    await answerIntake(owner, patient_id, { keloid: { kind: 'yes-no', yes: true } });
    await assessUsual(owner, patient_id);
    expect(await lacks(session_id)).toBe(true);
    await signAgain(params);
    expect(await lacks(session_id)).toBe(false);
    await server.database.owner.query(`update consent set expires_on = '2026-11-19' where plan_id = $1`, [
      params.plan_id,
    ]);
    expect(await lacks(session_id)).toBe(true);
  });
});

describe('one use of photographs', () => {
  it('is taken back without touching the others or what was signed', async () => {
    await publish('2026-12.9');
    const { consent, patient_id } = await signGerman();
    const params = { consent_id: consent.consent_id };
    const body = { purpose: 'for_teaching', reason: 'No longer.' } as const;
    const after = await assistant.get(withdrawPhotoUse, { params, body });
    expect(after.photo_use).toEqual(consent.photo_use);
    expect(after.photo_withdrawals).toMatchObject([
      { purpose: 'for_teaching', reason: 'No longer.', by: 'Ina Assistant' },
    ]);
    expect(after.ask_again).toEqual([]);
    expect((await assistant.refused(withdrawPhotoUse, { params, body })).code).toBe('wrong-state');
    const never = { purpose: 'for_publication', reason: '' } as const;
    expect((await assistant.refused(withdrawPhotoUse, { params, body: never })).code).toBe('wrong-state');
    expect(await standing(patient_id)).toEqual([[]]);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(withdrawPhotoUse, { params, body })).code).toBe('not-found');
  });
});
