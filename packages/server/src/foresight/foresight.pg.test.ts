import { createIntakeLink, createPatientLink } from '@stipple/contract/aftercare';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { openLink } from '@stipple/contract/portal';
import { readExpectedCourse } from '@stipple/contract/portal-foresight';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, enterPatient, USUAL } from '../testing/course.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';
import { openForesightPictures } from './foresight-pictures.ts';
import type { ForesightPictures } from './foresight-pictures.ts';

const START = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let owner: Caller;
let pictures: ForesightPictures;
/** What stands between the server and its threads, so that a test can fill their queue. */
let asked: Pick<ForesightPictures, 'of' | 'shareCovered'>;
beforeAll(async () => {
  pictures = openForesightPictures({ threads: 1, patience_ms: 120_000 });
  asked = pictures;
  server = await openTestServer({
    now: START,
    origin: 'https://stipple.example',
    deps: {
      foresight: {
        of: (compared) => asked.of(compared),
        shareCovered: (compared) => asked.shareCovered(compared),
        close: () => pictures.close(),
      },
    },
  });
  owner = await server.signedInAs('owner');
});
afterAll(async () => {
  await server.close();
  await pictures.close();
});

async function opened(url: string): Promise<Caller> {
  const link = url.replace('https://stipple.example/p/', '');
  const reply = await server.nobody.call(openLink, { body: { link, birth_date: '1990-05-05' } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return server.withCookies(cookiesOf(reply.raw));
}

async function phoneBefore(indication: string = USUAL.indication): Promise<{ phone: Caller; link_id: string }> {
  const patient_id = await enterPatient(owner);
  const link_id = newUuidV7();
  const body = { link_id, indication, zones: ['cheeks'], send_by_mail: false };
  const { url } = await owner.get(createIntakeLink, { params: { patient_id }, body });
  return { phone: await opened(url), link_id };
}

async function phoneAfter(): Promise<Caller> {
  const { session } = await signedVisit(owner, END);
  const { session_id } = session;
  const body = { link_id: newUuidV7(), send_by_mail: false };
  const { url } = await owner.get(createPatientLink, { params: { session_id }, body });
  return opened(url);
}

async function switchPictures(foresight_on: boolean): Promise<void> {
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  const body = { version, name, country, time_zone, emergency_number, settings: { ...settings, foresight_on } };
  await owner.get(changePractice, { body });
}

const sheet = (caller: Caller, plan_id: string) =>
  caller.raw({ method: 'GET', url: `/api/treatment-plans/${plan_id}/expectations.pdf` });

/** A crowd is simulated on a thread that may have to wait for other tests. */
const PATIENT = { timeout: 120_000 };

describe('the picture on the patient’s phone', PATIENT, () => {
  it('is of the usual visits before a plan is agreed, and the look is written down', async () => {
    const { phone, link_id } = await phoneBefore();
    const { picture } = await phone.get(readExpectedCourse);
    expect(picture?.plans[0]?.title).toBe('1 visit');
    expect(JSON.stringify(picture)).not.toContain('your plan');
    const { rows } = await server.database.owner.query('select action from audit_event where subject_id = $1', [
      link_id,
    ]);
    expect(rows).toContainEqual({ action: 'portal.read-expected-course' });
  });

  it('names the agreed plan of this patient as theirs', async () => {
    const { picture } = await (await phoneAfter()).get(readExpectedCourse);
    expect(picture?.plans.filter(({ title }) => title.includes('as in your plan'))).toHaveLength(1);
  });

  it('is not drawn for a wish for which nobody was scored, nor where it is switched off', async () => {
    expect(await (await phoneBefore('hair-androgenetic')).phone.get(readExpectedCourse)).toEqual({ picture: null });
    const { phone } = await phoneBefore();
    await switchPictures(false);
    expect(await phone.get(readExpectedCourse)).toEqual({ picture: null });
    await switchPictures(true);
    expect((await phone.get(readExpectedCourse)).picture).not.toBeNull();
  });

  it('says plainly when too many are being computed, and is there at the next try', async () => {
    const { phone } = await phoneBefore();
    asked = { ...pictures, of: () => Promise.resolve(fail(problem('too-busy', '24 pictures wait.'))) };
    expect(await phone.refused(readExpectedCourse)).toMatchObject({ code: 'too-busy', status: 503 });
    asked = pictures;
    expect((await phone.get(readExpectedCourse)).picture).not.toBeNull();
  });
});

describe('what to expect on paper', PATIENT, () => {
  it('is a tagged PDF with the picture as a figure that is told in words', async () => {
    const { plan } = await agreeUsualPlan(owner);
    const printed = await sheet(owner, plan.plan_id);
    expect(printed.statusCode).toBe(200);
    const bytes = printed.rawPayload.toString('latin1');
    for (const part of ['%PDF-1.7', '/StructTreeRoot', '/Lang (en)', '/S /Figure', '/Alt', '/S /H2'])
      expect(bytes).toContain(part);
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    const { rows } = await server.database.owner.query(
      'select detail from audit_event where subject_id = $1 and action = $2',
      [plan.plan_id, 'plans.print-expectations'],
    );
    expect(rows).toEqual([{ detail: { picture: true } }]);
  });

  it('has the words alone where pictures are switched off', async () => {
    const { plan } = await agreeUsualPlan(owner);
    await switchPictures(false);
    const printed = await sheet(owner, plan.plan_id);
    await switchPictures(true);
    expect(printed.statusCode).toBe(200);
    expect(printed.rawPayload.toString('latin1')).not.toContain('/S /Figure');
  });

  it('is for those who may read charts of this practice', async () => {
    const { plan } = await agreeUsualPlan(owner);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await sheet(stranger, plan.plan_id)).statusCode).toBe(404);
    expect((await sheet(await server.signedInAs('front-desk'), plan.plan_id)).statusCode).toBe(403);
    expect((await sheet(server.nobody, plan.plan_id)).statusCode).toBe(401);
  });
});
