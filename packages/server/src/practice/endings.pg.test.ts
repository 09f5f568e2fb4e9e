import { changePractice, changeStaff, listEndings, listStaff, readPractice } from '@stipple/contract/practice';
import { signSession } from '@stipple/contract/sessions';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMail } from '../mail/open-mail.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, saveChart, startAndBegin } from '../testing/visit.ts';
import { warningDue } from './endings.ts';
import { warnOfEndings } from './warn-of-endings.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const today = calendarDate('2026-11-20');

let server: TestServer;
let owner: Caller;
let nurse: Caller;
let post: PostOffice;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  post = await openPostOffice();
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
  nurse = await server.signedInAs('practitioner', { display_name: 'Nora Nurse' });
});
afterEach(() => server.clock.set(NOW));
afterAll(async () => {
  await server.close();
  await post.close();
});

/** Nora's papers, as the owner enters them. */
async function enterPapers(licence_valid_until: string | null, insurance_valid_until: string | null): Promise<void> {
  const { staff } = await owner.get(listStaff);
  const nora = staff.find(({ display_name }) => display_name === 'Nora Nurse');
  if (nora === undefined) throw new Error('Nora does not work here');
  const { staff_id, version, role } = nora;
  const licence = { role, licence: 'physician' as const, licence_number: 'N 12', licence_valid_until };
  const insurance = { insurer: 'Mutual', insurance_number: 'I 7', insurance_valid_until };
  const changed = await owner.get(changeStaff, { params: { staff_id }, body: { version, ...licence, ...insurance } });
  expect(changed).toMatchObject({ ...insurance, licence_valid_until });
}

async function stopSigning(insurance_stops_signing: boolean): Promise<void> {
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  const body = {
    version,
    name,
    country,
    time_zone,
    emergency_number,
    settings: { ...settings, insurance_stops_signing },
  };
  await owner.get(changePractice, { body });
}

describe('a licence or an insurance that ends', () => {
  it('is said 60, 30 and 7 days before, and not earlier', () => {
    const at = [61, 60, 31, 30, 8, 7, 0, -1].map((days_left) => warningDue({ days_left }));
    expect(at).toEqual([null, 60, 60, 30, 30, 7, 7, 7]);
  });

  it('is shown to its holder and to the owner, to nobody else', async () => {
    await enterPapers(addDays(today, 60), addDays(today, 61));
    const ofNora = { display_name: 'Nora Nurse', about: 'licence', days_left: 60, stops: false };
    expect((await owner.get(listEndings)).endings).toMatchObject([ofNora]);
    expect((await nurse.get(listEndings)).endings).toMatchObject([ofNora]);
    const desk = await server.signedInAs('front-desk');
    expect((await desk.get(listEndings)).endings).toEqual([]);
  });

  it('is mailed to both, once for each warning, and again only when the mail did not leave', async () => {
    await enterPapers(null, addDays(today, 30));
    const mail = openMail({ smtp_url: post.url, from: 'desk@practice.example' });
    const room = { db: server.deps.db, mail, clock: server.clock.now };
    const { practice_id } = server.practice;
    post.behave('hangs-up');
    await warnOfEndings(room, practice_id);
    post.behave('takes');
    const lost = post.letters.length;
    await warnOfEndings(room, practice_id);
    await warnOfEndings(room, practice_id);
    expect(post.letters.slice(lost)).toHaveLength(2);
    expect(post.letters.at(-1)).toContain('the insurance of Nora Nurse is valid until');
    server.clock.advance({ days: 23 });
    await warnOfEndings(room, practice_id);
    await warnOfEndings(room, practice_id);
    expect(post.letters.slice(lost)).toHaveLength(4);
  });
});

describe('an insurance that has ended', () => {
  it('warns, and stops signatures only where the practice has set it so', async () => {
    await enterPapers(null, addDays(today, -1));
    expect((await nurse.get(listEndings)).endings).toMatchObject([{ about: 'insurance', days_left: -1, stops: false }]);
    const { session } = await startAndBegin(nurse);
    const saved = await saveChart(nurse, session, fullChart(session, END));
    const sign = {
      params: { session_id: saved.session_id },
      body: { version: saved.version, override_reasons: {}, past_missing: {} },
    };
    await stopSigning(true);
    const refused = await nurse.refused(signSession, sign);
    expect(refused).toMatchObject({ code: 'insurance-ended', valid_until: '2026-11-19' });
    expect((await nurse.get(listEndings)).endings).toMatchObject([{ stops: true }]);
    await enterPapers(null, today);
    await nurse.get(signSession, sign);
    await stopSigning(false);
  });
});
