import { createPatientLink, revokePatientLink } from '@stipple/contract/aftercare';
import { changeBookingSettings, readBookingSettings } from '@stipple/contract/booking';
import { listMessages } from '@stipple/contract/messages';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openMail } from '../mail/open-mail.ts';
import { sendMessage } from '../messages/send-message.ts';
import { jobTray } from '../testing/job-tray.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
import { signedVisit } from '../testing/visit.ts';
import { remindOfCheckIns } from './remind-of-check-ins.ts';

const START = '2026-11-20T09:00:00Z';
/** Day 3 at eleven in the morning in Vienna. */
const DAY_3 = '2026-11-23T10:00:00Z';
const ORIGIN = 'https://practice.example';

let server: TestServer;
let post: PostOffice;
let owner: Caller;
const tray = jobTray();
beforeAll(async () => {
  post = await openPostOffice();
  const mail = openMail({ smtp_url: post.url, from: 'Practice <desk@practice.example>' }, 3_000);
  const limits = openRateLimits(() => server.clock.now().epochMilliseconds);
  server = await openTestServer({ now: START, origin: ORIGIN, deps: { mail, jobs: tray.jobs, limits } });
  owner = await server.signedInAs('owner');
});
afterAll(async () => {
  await server.close();
  await post.close();
});
beforeEach(() => {
  tray.waiting.length = 0;
  post.letters.length = 0;
  post.behave('takes');
});

/** The job as the queue runs it, and every mail that it left behind. */
async function remind(at: string): Promise<void> {
  server.clock.set(at);
  const { db, mail, config } = server.deps;
  const clock = () => server.clock.now();
  const { practice_id } = server.practice;
  await remindOfCheckIns({ db, clock, jobs: tray.jobs, config }, practice_id);
  for (const job of tray.waiting.splice(0))
    if (job.name === 'message') await sendMessage({ db, mail, clock }, practice_id, job.message_id);
}

async function turnReminders(on: boolean): Promise<void> {
  const { version, settings } = await owner.get(readBookingSettings);
  await owner.get(changeBookingSettings, {
    body: { version, settings: { ...settings, reminders: { ...settings.reminders, on } } },
  });
}

/** A treated patient with a mail address whose phone opened its page. */
async function patientWithPage(email: string) {
  server.clock.set(START);
  const { session, patient_id } = await signedVisit(owner, '2026-11-20T10:00:00.000Z');
  const { patient_id: _id, created_at: _at, ...patient } = await owner.get(readPatient, { params: { patient_id } });
  await owner.get(changePatient, { params: { patient_id }, body: { ...patient, email } });
  const link_id = newUuidV7();
  const params = { session_id: session.session_id };
  const { url } = await owner.get(createPatientLink, { params, body: { link_id, send_by_mail: false } });
  const body = { link: url.replace(`${ORIGIN}/p/`, ''), birth_date: '1990-05-05' };
  const opened = await server.nobody.call(openLink, { body });
  return { patient_id, link_id, phone: server.withCookies(cookiesOf(opened.raw)) };
}

const lettersTo = (address: string) => post.letters.filter((letter) => letter.includes(`To: ${address}`));

describe('a reminder of a check-in', () => {
  it('is sent to nobody until the practice turns reminders on', async () => {
    await patientWithPage('quiet@example.org');
    await remind(DAY_3);
    expect(post.letters).toEqual([]);
    await turnReminders(true);
  });

  it('leaves once on the day, says nothing clinical, and is kept word for word', async () => {
    const { patient_id } = await patientWithPage('nora@example.org');
    await remind(DAY_3);
    await remind(DAY_3);
    const letters = lettersTo('nora@example.org');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain(`${ORIGIN}/p/`);
    expect(letters[0]).not.toMatch(/needl|scar|skin|treat/i);
    const { messages } = await owner.get(listMessages, { params: { patient_id } });
    expect(messages).toMatchObject([{ kind: 'check-in-reminder', state: 'sent', sent_to: 'nora@example.org' }]);
  });

  it('does not leave at night, on another day, or after the answer came', async () => {
    const { phone } = await patientWithPage('told@example.org');
    await remind('2026-11-23T05:00:00Z');
    await remind('2026-11-22T10:00:00Z');
    expect(lettersTo('told@example.org')).toEqual([]);
    server.clock.set('2026-11-23T07:00:00Z');
    const body = { check_in_id: newUuidV7(), for_day: 3, answers: { groups: {}, note: '' } };
    await phone.get(answerCheckIn, { body });
    await remind(DAY_3);
    expect(lettersTo('told@example.org')).toEqual([]);
  });

  it('does not leave for a page that was closed, or to somebody without an address', async () => {
    const closed = await patientWithPage('closed@example.org');
    await patientWithPage('');
    await owner.get(revokePatientLink, { params: { link_id: closed.link_id }, body: {} });
    post.letters.length = 0;
    await remind(DAY_3);
    expect(lettersTo('closed@example.org')).toEqual([]);
  });

  it('that the mail server refuses is seen in the inbox', async () => {
    const { patient_id } = await patientWithPage('nobody@example.org');
    await remind(DAY_3);
    const { rows } = await server.database.owner.query<{ title: string }>(
      'select title from inbox_item where patient_id = $1',
      [patient_id],
    );
    expect(rows[0]?.title).toBe('The mail that reminds of a check-in did not arrive: the mail server refused it');
  });
});
