import { createIntakeLink, createPatientLink, listPatientLinks, revokePatientLink } from '@stipple/contract/aftercare';
import { giveAnswers, readAnswers } from '@stipple/contract/candidacy';
import { listUnheard } from '@stipple/contract/check-ins';
import { changePractice, readPractice } from '@stipple/contract/practice';
import {
  answerIntake,
  finishIntake,
  goOnElsewhere,
  openLink,
  readCheckInQuestions,
  readCompanion,
  readExpectations,
  readIntake,
} from '@stipple/contract/portal';
import { onDay, type AnswerValue } from '@stipple/engine/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRateLimits, type RateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient, USUAL } from '../testing/course.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const BIRTH = '1990-05-05';
const { indication, zones } = USUAL;

let server: TestServer;
let owner: Caller;
let assistant: Caller;
let limits: RateLimits;
beforeAll(async () => {
  server = await openTestServer({
    now: START,
    origin: 'https://stipple.example',
    deps: { limits: { take: (what, who) => limits.take(what, who) } },
  });
  owner = await server.signedInAs('owner');
  assistant = await server.signedInAs('assistant');
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.set(START);
  limits = openRateLimits(() => server.clock.now().epochMilliseconds);
});

async function intakeLink(patient_id: string): Promise<{ readonly link: string; readonly link_id: string }> {
  const link_id = newUuidV7();
  const body = { link_id, indication, zones, send_by_mail: false };
  const { url } = await assistant.get(createIntakeLink, { params: { patient_id }, body });
  return { link_id, link: secretOf(url) };
}

async function openOn(link: string): Promise<Caller> {
  const reply = await server.nobody.call(openLink, { body: { link, birth_date: BIRTH } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return server.withCookies(cookiesOf(reply.raw));
}

function secretOf(url: string): string {
  return url.replace('https://stipple.example/p/', '');
}

async function newcomer() {
  const patient_id = await enterPatient(assistant);
  const { link, link_id } = await intakeLink(patient_id);
  return { patient_id, link, link_id, browser: await openOn(link) };
}

const standingOf = async (browser: Caller, code: string) =>
  (await browser.get(readIntake)).topics
    .flatMap(({ questions }) => questions)
    .find((question) => question.code === code);

describe('the page before a first session', () => {
  it('asks the questions of the wish that the desk named, and none that a clinician answers', async () => {
    const { browser } = await newcomer();
    const page = await browser.get(readCompanion);
    expect(page).toMatchObject({ kind: 'intake', wish: 'acne scars', session: null, card: null, items: [] });
    expect(page.intake).toMatchObject({ again: false, finished_at: null });
    const { topics } = await browser.get(readIntake);
    const questions = topics.flatMap((topic) => topic.questions);
    expect(questions.length).toBeGreaterThan(40);
    expect(questions.every(({ standing, given }) => standing === 'open' && given === null)).toBe(true);
    expect(JSON.stringify(topics)).not.toMatch(/verdict|suitable|defer|refer/);
  });

  it('has no check-in to answer', async () => {
    const { browser } = await newcomer();
    expect((await browser.refused(readCheckInQuestions)).code).toBe('wrong-state');
  });

  it('keeps each answer as the patient’s own, for the desk to read; what is left out stays open', async () => {
    const { browser, patient_id } = await newcomer();
    const answers = [
      { question: 'herpes', value: { kind: 'yes-no' as const, yes: true } },
      { question: 'pregnancy', value: { kind: 'dont-know' as const } },
    ];
    await browser.get(answerIntake, { body: { answers } });
    const at_desk = await assistant.get(readAnswers, { params: { patient_id } });
    expect(at_desk.answers).toHaveLength(2);
    expect(at_desk.answers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ question: 'herpes', answered_by: 'patient', answered_on: '2026-11-20' }),
        expect.objectContaining({ question: 'pregnancy', value: { kind: 'dont-know' } }),
      ]),
    );
    expect(await standingOf(browser, 'herpes')).toMatchObject({ standing: 'holds', given: { yes: true } });
    expect(await standingOf(browser, 'keloid')).toMatchObject({ standing: 'open', given: null });
  });

  it('takes no answer to another question, of another kind, or from before birth', async () => {
    const { browser } = await newcomer();
    const send = (question: string, value: AnswerValue) =>
      browser.call(answerIntake, { body: { answers: [{ question, value }] } });
    expect(await send('skin-type', { kind: 'choice', choice: 'ii' })).toMatchObject({ ok: false });
    expect(await send('herpes', { kind: 'number', number: 3 })).toMatchObject({ status: 400 });
    expect(await send('isotretinoin.stopped-on', onDay('1971'))).toMatchObject({ status: 400 });
  });

  it('goes on where it was on another device, which the practice can close together with the first', async () => {
    const { browser, patient_id, link_id } = await newcomer();
    await browser.get(answerIntake, { body: { answers: [{ question: 'herpes', value: { kind: 'dont-know' } }] } });
    const { url } = await browser.get(goOnElsewhere, { body: { link_id: newUuidV7() } });
    const tablet = await openOn(secretOf(url));
    expect(await standingOf(tablet, 'herpes')).toMatchObject({ standing: 'holds', given: { kind: 'dont-know' } });
    const third = await tablet.get(goOnElsewhere, { body: { link_id: newUuidV7() } });
    await assistant.get(revokePatientLink, { params: { link_id } });
    expect((await browser.refused(readIntake)).code).toBe('not-signed-in');
    expect((await tablet.refused(readIntake)).code).toBe('not-signed-in');
    const late = await server.nobody.refused(openLink, { body: { link: secretOf(third.url), birth_date: BIRTH } });
    expect(late.code).toBe('link-unusable');
    const { links } = await assistant.get(listPatientLinks, { params: { patient_id } });
    expect(links.every(({ revoked_at }) => revoked_at !== null)).toBe(true);
  });

  it('is used up by the first browser, and over after seven days', async () => {
    const { link, link_id, patient_id } = await newcomer();
    const again = await server.nobody.refused(openLink, { body: { link, birth_date: BIRTH } });
    expect(again.code).toBe('link-unusable');
    const second = await intakeLink(patient_id);
    expect(second.link_id).not.toBe(link_id);
    server.clock.set('2026-11-27T09:00:01Z');
    const late = await server.nobody.refused(openLink, { body: { link: second.link, birth_date: BIRTH } });
    expect(late.code).toBe('link-unusable');
  });

  it('that goes on the next day is still the first', async () => {
    const { browser } = await newcomer();
    await browser.get(answerIntake, { body: { answers: [{ question: 'herpes', value: { kind: 'dont-know' } }] } });
    server.clock.set('2026-11-21T09:00:00Z');
    expect((await browser.get(readIntake)).again).toBe(false);
    expect((await browser.get(readCompanion)).intake).toMatchObject({ again: false });
  });

  it('done on another device is done', async () => {
    const { browser, patient_id } = await newcomer();
    const { url } = await browser.get(goOnElsewhere, { body: { link_id: newUuidV7() } });
    await (await openOn(secretOf(url))).get(finishIntake);
    expect((await browser.get(readCompanion)).intake?.finished_at).not.toBeNull();
    server.clock.set('2026-11-22T10:00:00Z');
    const { unheard } = await assistant.get(listUnheard);
    expect(unheard.filter((item) => item.patient_id === patient_id)).toEqual([]);
  });

  it('says to the practice when it is done, once', async () => {
    const { browser, patient_id } = await newcomer();
    await browser.get(finishIntake);
    server.clock.advance({ hours: 1 });
    await browser.get(finishIntake);
    const { links } = await assistant.get(listPatientLinks, { params: { patient_id } });
    expect(links).toMatchObject([{ kind: 'intake', finished_at: '2026-11-20T09:00:00Z' }]);
  });

  it('shows what to expect of this wish, with sources, and marks what popular pages have against it', async () => {
    const { browser } = await newcomer();
    const { wish, sections } = await browser.get(readExpectations);
    expect(wish).toBe('acne scars');
    const pain = sections.find(({ code }) => code === 'how-it-feels')?.claims.find(({ code }) => code === '000-20');
    expect(pain).toMatchObject({ says: 'Is painless.', stands: 'against' });
    expect(pain?.sources.map(({ citation }) => citation.grade)).toContain('RCT');
  });

  it('is refused for a wish or a zone that does not exist, and for a patient of nobody', async () => {
    const patient_id = await enterPatient(assistant);
    const body = { link_id: newUuidV7(), indication, zones, send_by_mail: false };
    const ask = (change: object, params = { patient_id }) =>
      assistant.refused(createIntakeLink, { params, body: { ...body, ...change } });
    expect((await ask({ indication: 'youth' })).code).toBe('unknown-code');
    expect((await ask({ zones: ['moon'] })).code).toBe('unknown-code');
    expect((await ask({}, { patient_id: newUuidV7() })).code).toBe('not-found');
  });
});

describe('before a further session', () => {
  async function treated() {
    const { session, patient_id } = await signedVisit(owner, END);
    const { session_id } = session;
    const body = { link_id: newUuidV7(), send_by_mail: false };
    const { url } = await assistant.get(createPatientLink, { params: { session_id }, body });
    return { patient_id, browser: await openOn(secretOf(url)) };
  }

  it('only what has run out is asked, and only when the session comes near', async () => {
    const { browser } = await treated();
    server.clock.set('2026-11-22T09:00:00Z');
    expect((await browser.get(readCompanion)).intake).toBeNull();
    server.clock.set('2026-12-13T09:00:00Z');
    const { intake } = await browser.get(readCompanion);
    expect(intake).toMatchObject({ again: true });
    const all = (await browser.get(readIntake)).topics.flatMap(({ questions }) => questions);
    const again = all.filter(({ standing }) => standing === 'ran-out').map(({ code }) => code);
    expect(again).toContain('pregnancy');
    expect(again).not.toContain('keloid');
    expect(all.find(({ code }) => code === 'keloid')).toMatchObject({ standing: 'holds', given: { yes: false } });
    expect(intake?.open).toBeLessThan(all.length / 2);
    await browser.get(answerIntake, {
      body: { answers: [{ question: 'pregnancy', value: { kind: 'yes-no', yes: false } }] },
    });
    expect((await browser.get(readCompanion)).intake?.open).toBe((intake?.open ?? 0) - 1);
  });

  it('what the desk and the patient say differently on one day is asked once more', async () => {
    const { browser, patient_id } = await treated();
    server.clock.set('2026-12-13T09:00:00Z');
    const answer = (yes: boolean) => [{ question: 'herpes', value: { kind: 'yes-no' as const, yes } }];
    await browser.get(answerIntake, { body: { answers: answer(false) } });
    await assistant.get(giveAnswers, {
      params: { patient_id },
      body: { answered_by: 'clinician', answers: answer(true) },
    });
    expect(await standingOf(browser, 'herpes')).toMatchObject({ standing: 'open', given: null });
  });
});

describe('what was not heard', () => {
  const unheardOf = async (patient: string) =>
    (await assistant.get(listUnheard)).unheard.filter(({ patient_id }) => patient_id === patient);

  it('shows a link that nobody opened after a day, until a later one is opened', async () => {
    const patient_id = await enterPatient(assistant);
    await intakeLink(patient_id);
    expect(await unheardOf(patient_id)).toEqual([]);
    server.clock.set('2026-11-21T10:00:00Z');
    expect(await unheardOf(patient_id)).toMatchObject([{ kind: 'link-unopened', since: '2026-11-20' }]);
    const { link } = await intakeLink(patient_id);
    await openOn(link);
    expect(await unheardOf(patient_id)).toEqual([]);
  });

  it('shows an intake that was begun and not finished', async () => {
    const { patient_id, browser } = await newcomer();
    server.clock.set('2026-11-22T10:00:00Z');
    expect(await unheardOf(patient_id)).toMatchObject([{ kind: 'intake-unfinished', since: '2026-11-20' }]);
    await browser.get(finishIntake);
    expect(await unheardOf(patient_id)).toEqual([]);
  });

  it('shows a check-in from the day after it was due, on the days that the practice chose', async () => {
    const { session, patient_id } = await signedVisit(owner, END);
    const { session_id } = session;
    const given = { link_id: newUuidV7(), send_by_mail: false };
    const { url } = await assistant.get(createPatientLink, { params: { session_id }, body: given });
    const browser = await openOn(secretOf(url));
    server.clock.set('2026-11-21T12:00:00Z');
    expect(await unheardOf(patient_id)).toEqual([]);
    server.clock.set('2026-11-22T12:00:00Z');
    expect(await unheardOf(patient_id)).toMatchObject([{ kind: 'check-in-missed', for_day: 1, since: '2026-11-21' }]);
    const { version, settings, name, country, time_zone, emergency_number } = await owner.get(readPractice);
    const change = (check_in_days: number[]) => ({
      body: { version, name, country, time_zone, emergency_number, settings: { ...settings, check_in_days } },
    });
    expect((await owner.refused(changePractice, change([3, 2]))).code).toBe('invalid-request');
    await owner.get(changePractice, change([2, 10]));
    expect(await unheardOf(patient_id)).toEqual([]);
    const { check_in } = await browser.get(readCompanion);
    expect(check_in).toMatchObject({ state: 'due', for_day: 2, days: ['2026-11-22', '2026-11-30'] });
  });
});
