import { createIntakeLink, createPatientLink } from '@stipple/contract/aftercare';
import { readOutcomes } from '@stipple/contract/outcomes';
import { openLink, readCompanion } from '@stipple/contract/portal';
import { answerReading } from '@stipple/contract/portal-outcomes';
import { addDays, calendarDate, type CalendarDate } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const SESSION_DAY = calendarDate('2026-11-20');
const ORIGIN = 'https://stipple.example';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  const limits = openRateLimits(() => server.clock.now().epochMilliseconds);
  server = await openTestServer({ now: START, origin: ORIGIN, deps: { limits } });
  physician = await server.signedInAs('practitioner');
});
afterAll(() => server.close());

async function openPage(url: string): Promise<Caller> {
  const link = url.replace(`${ORIGIN}/p/`, '');
  const opened = await server.nobody.call(openLink, { body: { link, birth_date: '1990-05-05' } });
  return server.withCookies(cookiesOf(opened.raw));
}

/** A patient after the first session, with the page on the phone. */
async function treatedPatient() {
  server.clock.set(START);
  const visit = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
  const params = { session_id: visit.session.session_id };
  const body = { link_id: newUuidV7(), send_by_mail: false };
  const { url } = await physician.get(createPatientLink, { params, body });
  const due = addDays(SESSION_DAY, visit.plan.first_reading_days);
  return { ...visit, plan_id: visit.plan.plan_id, due, phone: await openPage(url) };
}

const on = (day: CalendarDate) => server.clock.set(`${day}T09:00:00Z`);
const asked = async (phone: Caller) => (await phone.get(readCompanion)).readings;
const rating = (plan_id: string, measured_on: CalendarDate) => ({
  outcome_id: newUuidV7(),
  plan_id,
  scale: 'gais-patient',
  occasion: 'review' as const,
  items: { improvement: 2 },
  measured_on,
});

describe('a scale that the patient rates', () => {
  it('is asked on the phone when the plan’s reading is due, and not before', async () => {
    const { phone, plan_id, due } = await treatedPatient();
    on(addDays(due, -1));
    expect(await asked(phone)).toEqual([]);
    on(due);
    const [reading, ...others] = await asked(phone);
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ plan_id, scale: 'gais-patient', occasion: 'review' });
    expect(reading?.items[0]?.rated).toMatchObject({ kind: 'choice' });
  });

  it('is kept as the patient’s own, scored, and asked no more', async () => {
    const { phone, plan_id, due } = await treatedPatient();
    on(due);
    await phone.get(answerReading, { body: rating(plan_id, due) });
    expect(await asked(phone)).toEqual([]);
    const { courses } = await physician.get(readOutcomes, { params: { plan_id } });
    const own = courses.find(({ scale }) => scale === 'gais-patient');
    expect(own?.readings).toMatchObject([{ score: 2, rated_by: 'Patient', reported_by: 'patient', measured_on: due }]);
  });

  it('sent twice under one key counts once; another of the same day is refused', async () => {
    const { phone, plan_id, due } = await treatedPatient();
    on(due);
    const body = rating(plan_id, due);
    await phone.get(answerReading, { body, key: body.outcome_id });
    await phone.get(answerReading, { body, key: body.outcome_id });
    expect((await phone.refused(answerReading, { body: rating(plan_id, due) })).code).toBe('wrong-state');
    const { courses } = await physician.get(readOutcomes, { params: { plan_id } });
    expect(courses.find(({ scale }) => scale === 'gais-patient')?.readings).toHaveLength(1);
  });

  it('that was rated without a connection counts for the day on which it was rated', async () => {
    const { phone, plan_id, due } = await treatedPatient();
    on(addDays(due, 7));
    await phone.get(answerReading, { body: rating(plan_id, addDays(due, 2)) });
    const { courses } = await physician.get(readOutcomes, { params: { plan_id } });
    const own = courses.find(({ scale }) => scale === 'gais-patient');
    expect(own?.readings[0]?.measured_on).toBe(addDays(due, 2));
    expect((await phone.refused(answerReading, { body: rating(plan_id, addDays(due, -9)) })).code).toBe('wrong-state');
    expect((await phone.refused(answerReading, { body: rating(plan_id, addDays(due, 8)) })).code).toBe('wrong-state');
  });

  it('is refused with its fault when it is no answer, another’s plan, or the clinician’s scale', async () => {
    const mine = await treatedPatient();
    const other = await treatedPatient();
    const { phone, due } = mine;
    on(due);
    expect((await phone.refused(answerReading, { body: rating(other.plan_id, due) })).code).toBe('not-found');
    const clinicians = { ...rating(mine.plan_id, due), scale: mine.plan.measure };
    expect((await phone.refused(answerReading, { body: clinicians })).code).toBe('wrong-state');
    const outside = { ...rating(mine.plan_id, due), items: { improvement: 9 } };
    const refused = await phone.refused(answerReading, { body: outside });
    expect(refused).toMatchObject({ code: 'invalid-request', errors: [{ field: 'items.improvement' }] });
  });

  it('is not asked where the patient follows no plan', async () => {
    const { patient_id } = await treatedPatient();
    await server.database.owner.query(`update treatment_plan set state = 'ended' where patient_id = $1`, [patient_id]);
    const { url } = await physician.get(createIntakeLink, {
      params: { patient_id },
      body: { link_id: newUuidV7(), indication: 'striae', zones: ['abdomen'], send_by_mail: false },
    });
    expect(await asked(await openPage(url))).toEqual([]);
  });
});
