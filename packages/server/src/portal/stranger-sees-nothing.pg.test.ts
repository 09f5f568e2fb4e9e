import { createIntakeLink, createPatientLink } from '@stipple/contract/aftercare';
import { giveAnswers } from '@stipple/contract/candidacy';
import type { Endpoint } from '@stipple/contract/endpoint';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundEndpoints, boundUploads } from '../http/bound-endpoints.ts';
import { openRateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { hashOf } from '../photo-store/photo-store.ts';
import { drawnJpeg } from '../testing/drawn-picture.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const BIRTH = '1990-05-05';

/** Somebody with a page, and everything by which anybody could tell that an answer speaks of them. */
type Person = { readonly browser: Caller; readonly marks: readonly string[]; readonly ids: readonly string[] };

let server: TestServer;
let people: readonly Person[];

const portal = boundEndpoints()
  .map(({ endpoint }) => endpoint)
  .filter(({ access }) => access.kind === 'patient-session');

beforeAll(async () => {
  const now = () => server.clock.now().epochMilliseconds;
  server = await openTestServer({
    now: START,
    origin: 'https://stipple.example',
    deps: { limits: openRateLimits(now) },
  });
  const physician = await server.signedInAs('practitioner');
  const elsewhere = await server.signedInAs('practitioner', { practice: await server.anotherPractice('Elsewhere') });
  people = [
    await withPage(physician, 'Quillon', 'aftercare'),
    await withPage(physician, 'Vesper', 'aftercare'),
    await withPage(physician, 'Zephyrine', 'intake'),
    await withPage(elsewhere, 'Ottoline', 'aftercare'),
  ];
});
afterAll(() => server.close());

/** A patient with a session and a page, known by a name that nobody else has. */
async function withPage(by: Caller, name: string, kind: 'aftercare' | 'intake'): Promise<Person> {
  const { session, patient_id, plan } = await signedVisit(by, END);
  const { patient_id: _id, created_at: _at, ...patient } = await by.get(readPatient, { params: { patient_id } });
  const body = { ...patient, given_name: name, called: name, email: `${name.toLowerCase()}@example.org` };
  await by.get(changePatient, { params: { patient_id }, body });
  await by.get(giveAnswers, {
    params: { patient_id },
    body: { answered_by: 'patient', answers: [{ question: 'herpes', value: { kind: 'dont-know' } }] },
  });
  const link_id = newUuidV7();
  const { session_id } = session;
  const { url } =
    kind === 'aftercare'
      ? await by.get(createPatientLink, { params: { session_id }, body: { link_id, send_by_mail: false } })
      : await by.get(createIntakeLink, {
          params: { patient_id },
          body: { link_id, indication: 'striae', zones: ['abdomen'], send_by_mail: false },
        });
  const link = url.replace('https://stipple.example/p/', '');
  const opened = await server.nobody.call(openLink, { body: { link, birth_date: BIRTH } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const ids = [patient_id, session_id, plan.plan_id, link_id];
  return { browser: server.withCookies(cookiesOf(opened.raw)), marks: [name, patient.family_name, ...ids], ids };
}

/** What a stranger might send: identifiers of others wherever one fits, and answers that could be anybody's. */
function bodiesFor(endpoint: Endpoint, ids: readonly string[]) {
  const someId = fc.constantFrom(...ids);
  const plain = fc.constantFrom<unknown>({}, { answers: [{ question: 'herpes', value: { kind: 'dont-know' } }] });
  const pointed = fc.tuple(someId, someId, fc.integer({ min: 0, max: 28 })).map(([one, other, for_day]): unknown => ({
    link_id: one,
    check_in_id: one,
    patient_id: other,
    session_id: other,
    for_day,
    answers: { groups: {}, note: '' },
  }));
  const rated = fc.tuple(someId, someId).map(([one, other]): unknown => ({
    outcome_id: one,
    plan_id: other,
    scale: 'gais-patient',
    occasion: 'review',
    items: { improvement: 2 },
    measured_on: '2026-11-21',
  }));
  const named = fc.constantFrom<unknown>(
    ...ids.flatMap((one) => [{ link_id: one }, { check_in_id: one, for_day: 1, answers: { groups: {}, note: '' } }]),
  );
  return endpoint.method === 'GET' ? fc.constant<unknown>(undefined) : fc.oneof(plain, pointed, rated, named);
}

describe('what a patient’s browser is answered', () => {
  it('knows every route of the phone', () => {
    expect(portal.length).toBeGreaterThanOrEqual(11);
    expect(portal.every(({ path }) => path.startsWith('/portal-api/'))).toBe(true);
  });

  it('is the asker’s own', async () => {
    for (const { browser, marks } of people)
      expect((await browser.raw({ method: 'GET', url: '/portal-api/companion' })).body).toContain(marks[0]);
  });

  // Closing is left to the end: a closed page is answered nothing at all.
  it.each(portal.filter(({ name }) => name !== 'portal.close').map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s never speaks of anybody else, whatever is asked of it',
    async (_name, endpoint) => {
      server.clock.set('2026-11-21T12:00:00Z');
      const ids = people.flatMap((person) => person.ids);
      const tries = fc.tuple(
        fc.nat({ max: people.length - 1 }),
        fc.constantFrom('', ...ids.flatMap((one) => [`?patient_id=${one}`, `?session_id=${one}`, `/${one}`])),
        bodiesFor(endpoint, ids),
      );
      await fc.assert(
        fc.asyncProperty(tries, async ([at, more, body]) => {
          server.clock.advance({ minutes: 10 });
          const asker = people[at];
          if (asker === undefined) throw new Error('there is nobody there');
          const isRead = endpoint.method === 'GET';
          const reply = await asker.browser.raw({
            method: isRead ? 'GET' : 'POST',
            url: endpoint.path + more,
            headers: isRead ? {} : { 'idempotency-key': newUuidV7() },
            ...(isRead ? {} : { payload: body as object }),
          });
          const sentBack = new Set(JSON.stringify([more, body ?? null]).match(/[\w-]{36}/g) ?? []);
          const others = people.filter((person) => person !== asker).flatMap(({ marks }) => marks);
          const own = new Set(asker.marks);
          const said = others.filter((mark) => !own.has(mark) && !sentBack.has(mark) && reply.body.includes(mark));
          expect(said).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('a photo goes to no check-in but one’s own, whichever is named', async () => {
    server.clock.set('2026-11-23T12:00:00Z');
    const sent = [];
    for (const { browser } of people) {
      const check_in_id = newUuidV7();
      const body = { check_in_id, for_day: 3, answers: { groups: {}, note: '' } };
      const reply = await browser.call(answerCheckIn, { body });
      if (reply.ok) sent.push({ browser, check_in_id });
    }
    expect(sent.length).toBe(3);
    const bytes = await drawnJpeg();
    const uploads = boundUploads().map(({ endpoint }) => endpoint.path);
    const ofPatients = uploads.filter((path) => path.startsWith('/portal-api/check-ins/'));
    expect(ofPatients).toHaveLength(1);
    for (const path of ofPatients)
      for (const { check_in_id, browser: own } of sent)
        for (const { browser } of people) {
          const url = path.replace(':check_in_id', check_in_id).replace(':sha256', hashOf(bytes));
          const { statusCode, body } = await browser.raw({ method: 'PUT', url, payload: bytes });
          expect(statusCode).toBe(browser === own ? 200 : 404);
          expect(people.flatMap(({ marks }) => marks).filter((mark) => body.includes(mark))).toEqual([]);
        }
  });

  it('has written nothing into anybody else’s record', async () => {
    const { rows } = await server.database.owner.query<{ astray: string }>(
      `select event.subject_id as astray from audit_event event
        where event.actor_kind = 'patient' and event.patient_id is distinct from event.actor_id::uuid`,
    );
    expect(rows).toEqual([]);
  });
});
