import { createPatientLink, listPatientLinks, revokePatientLink } from '@stipple/contract/aftercare';
import { listCheckIns, readInbox } from '@stipple/contract/check-ins';
import {
  answerCheckIn,
  type checkInAnswers,
  closePortal,
  openLink,
  readCheckInQuestions,
  readCompanion,
} from '@stipple/contract/portal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openRateLimits, type RateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit, startUsualSession } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const BIRTH = '1990-05-05';

let server: TestServer;
let physician: Caller;
let assistant: Caller;
let stranger: Caller;
let limits: RateLimits;
beforeAll(async () => {
  server = await openTestServer({
    now: START,
    origin: 'https://stipple.example',
    deps: { limits: { take: (what, who) => limits.take(what, who) } },
  });
  physician = await server.signedInAs('practitioner');
  assistant = await server.signedInAs('assistant');
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());
/** Each test runs on the day of START, and the limiter has seen nobody yet. */
beforeEach(() => {
  server.clock.set(START);
  limits = openRateLimits(() => server.clock.now().epochMilliseconds);
});

type Link = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly link_id: string;
  readonly link: string;
};

async function giveLink(): Promise<Link> {
  const { session, patient_id } = await signedVisit(physician, END);
  const { session_id } = session;
  const link_id = newUuidV7();
  const { url } = await assistant.get(createPatientLink, {
    params: { session_id },
    body: { link_id, send_by_mail: false },
  });
  return { session_id, patient_id, link_id, link: url.replace('https://stipple.example/p/', '') };
}

async function openOn(link: string): Promise<Caller> {
  const reply = await server.nobody.call(openLink, { body: { link, birth_date: BIRTH } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return server.withCookies(String(reply.raw.headers['set-cookie']).split(';', 1)[0] ?? '');
}

async function phone(): Promise<{ readonly given: Link; readonly browser: Caller }> {
  const given = await giveLink();
  return { given, browser: await openOn(given.link) };
}

async function auditOf(subject_id: string): Promise<readonly { actor_kind: string; action: string }[]> {
  const { rows } = await server.database.owner.query<{ actor_kind: string; action: string }>(
    'select actor_kind, action, detail from audit_event where subject_id = $1 order by at, audit_id',
    [subject_id],
  );
  return rows;
}

type SentAnswers = z.input<typeof checkInAnswers>;

const calm: SentAnswers = {
  groups: { 'right-now': { none: true }, 'new-signs': { none: true }, 'usual-course': { yes: ['redness'] } },
  note: '',
};

describe('opening a link', () => {
  it('binds one browser by a cookie that scripts cannot read and other sites cannot send', async () => {
    const { link, link_id } = await giveLink();
    const reply = await server.nobody.call(openLink, { body: { link, birth_date: BIRTH } });
    const cookie = String(reply.raw.headers['set-cookie']);
    expect(cookie).toMatch(/^stipple_portal=/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/portal-api']) expect(cookie).toContain(part);
    expect(cookie).not.toContain(link.split('.')[1]);
    expect(await auditOf(link_id)).toMatchObject([
      { actor_kind: 'staff', action: 'patient-links.create' },
      { actor_kind: 'patient', action: 'portal.open' },
    ]);
  });

  it('works once: a second browser needs a fresh link', async () => {
    const { given, browser } = await phone();
    const again = await server.nobody.refused(openLink, { body: { link: given.link, birth_date: BIRTH } });
    expect(again.code).toBe('link-unusable');
    expect((await browser.get(readCompanion)).given_name).toBe('Nora');
  });

  it('of two browsers at the same moment lets one in', async () => {
    const { link } = await giveLink();
    const replies = await Promise.all(
      [1, 2].map(() => server.nobody.call(openLink, { body: { link, birth_date: BIRTH } })),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
  });

  it('counts wrong birth dates, locks after five, and tells the practice', async () => {
    const { link, patient_id } = await giveLink();
    const codes: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      server.clock.advance({ minutes: 2 });
      codes.push((await server.nobody.refused(openLink, { body: { link, birth_date: '1990-05-06' } })).code);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'birth-date-differs'), 'link-unusable']);
    server.clock.advance({ minutes: 2 });
    const right = await server.nobody.refused(openLink, { body: { link, birth_date: BIRTH } });
    expect(right.code).toBe('link-unusable');
    const { items } = await assistant.get(readInbox);
    expect(items.filter((item) => item.patient_id === patient_id)).toMatchObject([{ kind: 'link-locked' }]);
    const { links } = await assistant.get(listPatientLinks, { params: { patient_id } });
    expect(links[0]?.locked_at).not.toBeNull();
  });

  it('stops tries that come too fast', async () => {
    const link = `${server.practice.practice_id}.${'a'.repeat(43)}`;
    const codes: string[] = [];
    for (let tries = 0; tries < 10; tries += 1)
      codes.push((await server.nobody.refused(openLink, { body: { link, birth_date: BIRTH } })).code);
    expect(codes.at(0)).toBe('link-unusable');
    expect(codes.at(-1)).toBe('too-many-tries');
  });

  it('is over after seven days', async () => {
    const { link } = await giveLink();
    server.clock.advance({ days: 7 });
    expect((await server.nobody.refused(openLink, { body: { link, birth_date: BIRTH } })).code).toBe('link-unusable');
  });

  it('says the same of a link that never was', async () => {
    for (const link of [`${server.practice.practice_id}.${'b'.repeat(43)}`, 'c'.repeat(60)]) {
      const refused = await server.nobody.refused(openLink, { body: { link, birth_date: BIRTH } });
      expect(refused.code).toBe('link-unusable');
    }
  });
});

describe('the patient’s page', () => {
  it('shows the aftercare of the session, whom to call and what comes next, and no verdict', async () => {
    const { given, browser } = await phone();
    const page = await browser.get(readCompanion);
    expect(page).toMatchObject({
      given_name: 'Nora',
      practice: { emergency_number: '112', is_demonstration: false, time_zone: 'Europe/Vienna' },
      session: { day: '2026-11-20', ended_at: END, day_number: 0, zones: ['cheeks', 'forehead'] },
      check_in: { state: 'none-due', for_day: null, next_on: '2026-11-21' },
    });
    expect(page.items.length).toBeGreaterThan(10);
    expect(JSON.stringify(page)).not.toMatch(/sources|positions|verdict/);
    expect(await auditOf(given.session_id)).toContainEqual(
      expect.objectContaining({ actor_kind: 'patient', action: 'portal.read-companion' }),
    );
  });

  it('is closed to a browser without the cookie, with a wrong one, and with another practice’s id in it', async () => {
    const { browser } = await phone();
    const secret = browser.cookies.split(/\.|%2E/)[1] ?? '';
    expect((await server.nobody.refused(readCompanion)).code).toBe('not-signed-in');
    const forged = [
      `stipple_portal=${server.practice.practice_id}.${'x'.repeat(43)}`,
      `stipple_portal=${stranger.staff.practice_id}.${secret}`,
    ];
    for (const cookie of forged)
      expect((await server.withCookies(cookie).refused(readCompanion)).code).toBe('not-signed-in');
  });

  it('ends at once when the practice revokes the link', async () => {
    const { given, browser } = await phone();
    const params = { link_id: given.link_id };
    expect((await stranger.refused(revokePatientLink, { params })).code).toBe('not-found');
    await assistant.get(revokePatientLink, { params });
    expect((await browser.refused(readCompanion)).code).toBe('not-signed-in');
  });

  it('ends when the patient closes it', async () => {
    const { browser } = await phone();
    await browser.get(closePortal);
    expect((await browser.refused(readCompanion)).code).toBe('not-signed-in');
  });

  it('ends 28 days after the course', async () => {
    const { browser, given } = await phone();
    const { access_ends_on } = await browser.get(readCompanion);
    const { links } = await assistant.get(listPatientLinks, { params: { patient_id: given.patient_id } });
    expect(links[0]?.access_ends_on).toBe(access_ends_on);
    server.clock.set(`${access_ends_on}T20:00:00Z`);
    expect((await browser.get(readCompanion)).access_ends_on).toBe(access_ends_on);
    server.clock.advance({ hours: 6 });
    expect((await browser.refused(readCompanion)).code).toBe('not-signed-in');
  });
});

describe('a check-in', () => {
  it('is asked from day 1, sorted, and put where somebody sees it in time', async () => {
    const { given, browser } = await phone();
    expect((await browser.refused(readCheckInQuestions)).code).toBe('wrong-state');
    server.clock.set('2026-11-21T12:00:00Z');
    const { for_day, groups } = await browser.get(readCheckInQuestions);
    expect(for_day).toBe(1);
    expect(JSON.stringify(groups)).not.toContain('red_flag');
    const check_in_id = newUuidV7();
    const answers: SentAnswers = { ...calm, groups: { ...calm.groups, 'new-signs': { yes: ['pus'] } } };
    const sent = await browser.get(answerCheckIn, { body: { check_in_id, for_day, answers } });
    expect(sent).toMatchObject({ check_in_id, urgency: 'same-day' });
    const { items } = await assistant.get(readInbox);
    const item = items.find(({ patient_id }) => patient_id === given.patient_id);
    expect(item).toMatchObject({
      kind: 'check-in',
      urgency: 'same-day',
      answer_by: '2026-11-21T16:00:00Z',
      closed_at: null,
      check_in: { check_in_id, for_day: 1, answers },
    });
    expect((await browser.get(readCompanion)).check_in).toMatchObject({
      state: 'answered',
      for_day: 1,
      next_on: '2026-11-23',
    });
    const { check_ins } = await assistant.get(listCheckIns, { params: { patient_id: given.patient_id } });
    expect(check_ins).toMatchObject([{ check_in_id, text_shown: sent.text }]);
    expect((await stranger.refused(listCheckIns, { params: { patient_id: given.patient_id } })).code).toBe('not-found');
    expect(await auditOf(check_in_id)).toMatchObject([{ actor_kind: 'patient', action: 'portal.answer-check-in' }]);
  });

  it('with nothing but the usual course waits for nobody and stays visible', async () => {
    const { given, browser } = await phone();
    server.clock.set('2026-11-21T12:00:00Z');
    const sent = await browser.get(answerCheckIn, { body: { check_in_id: newUuidV7(), for_day: 1, answers: calm } });
    expect(sent.urgency).toBe('self-care');
    const mine = ({ patient_id }: { patient_id: string }) => patient_id === given.patient_id;
    expect((await assistant.get(readInbox)).items.filter(mine)).toEqual([]);
    const closed = await assistant.get(readInbox, { query: { closed: 'yes' } });
    expect(closed.items.filter(mine)).toMatchObject([
      { urgency: 'self-care', answer_by: null, closing_note: 'self-care' },
    ]);
  });

  it('that leaves a group out is raised, because what is not said is not known', async () => {
    const { browser } = await phone();
    server.clock.set('2026-11-21T12:00:00Z');
    const answers: SentAnswers = { groups: { 'usual-course': { none: true } }, note: '' };
    const sent = await browser.get(answerCheckIn, { body: { check_in_id: newUuidV7(), for_day: 1, answers } });
    expect(sent.urgency).toBe('contact');
  });

  it('sent twice is the same as once, and its identifier takes no other report', async () => {
    const { given, browser } = await phone();
    server.clock.set('2026-11-21T12:00:00Z');
    const body = { check_in_id: newUuidV7(), for_day: 1, answers: calm };
    const first = await browser.get(answerCheckIn, { body });
    expect(await browser.get(answerCheckIn, { body })).toEqual(first);
    const other = { ...body, answers: { ...calm, note: 'It hurts' } };
    expect((await browser.refused(answerCheckIn, { body: other })).code).toBe('id-already-used');
    const fresh = { ...body, check_in_id: newUuidV7() };
    expect((await browser.refused(answerCheckIn, { body: fresh })).code).toBe('wrong-state');
    const { check_ins } = await assistant.get(listCheckIns, { params: { patient_id: given.patient_id } });
    expect(check_ins).toHaveLength(1);
  });

  it('that was written without a connection is taken late, but never early', async () => {
    const { browser } = await phone();
    server.clock.set('2026-11-23T12:00:00Z');
    const send = (for_day: number) => ({ body: { check_in_id: newUuidV7(), for_day, answers: calm } });
    expect((await browser.refused(answerCheckIn, send(7))).code).toBe('wrong-state');
    await browser.get(answerCheckIn, send(1));
    expect((await browser.get(readCompanion)).check_in).toMatchObject({ state: 'due', for_day: 3 });
  });

  it('names every answer that was not asked', async () => {
    const { browser } = await phone();
    server.clock.set('2026-11-21T12:00:00Z');
    const answers: SentAnswers = {
      groups: { 'right-now': { yes: ['hiccups'] }, 'strange-group': { none: true } },
      note: '',
    };
    const refused = await browser.refused(answerCheckIn, { body: { check_in_id: newUuidV7(), for_day: 1, answers } });
    expect(refused.code).toBe('unknown-code');
    expect(refused.errors.map(({ field }) => field)).toEqual([
      'answers.groups.right-now.yes.0',
      'answers.groups.strange-group',
    ]);
  });
});

describe('a link needs a session that is over', () => {
  it('and of this practice', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id } = session;
    const body = { link_id: newUuidV7(), send_by_mail: false };
    expect((await physician.refused(createPatientLink, { params: { session_id }, body })).code).toBe('wrong-state');
    expect((await stranger.refused(createPatientLink, { params: { session_id }, body })).code).toBe('not-found');
  });
});
