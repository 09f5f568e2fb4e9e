import {
  changeAppointment,
  createAppointment,
  inviteToAppointment,
  listAppointmentMails,
  noteMailReturned,
} from '@stipple/contract/appointments';
import { changeBookingSettings, readBookingSettings, readCalendar } from '@stipple/contract/booking';
import { readInbox } from '@stipple/contract/check-ins';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { Job } from '../jobs/jobs.ts';
import { openMail } from '../mail/open-mail.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
import { readStrictCalendar, textOf, utcOf, valueOf } from '../testing/strict-calendar.ts';
import { remindOfVisits } from './remind.ts';
import { sendVisitMail } from './send-visit-mail.ts';

let server: TestServer;
let post: PostOffice;
let owner: Caller;
/** Jobs that were enqueued and wait to be done. */
const queue: Job[] = [];
beforeAll(async () => {
  post = await openPostOffice();
  const mail = openMail({ smtp_url: post.url, from: 'Practice <desk@practice.example>' });
  const jobs = {
    enqueue: (_scope: unknown, job: Job) => Promise.resolve(void queue.push(job)),
    stop: () => Promise.resolve(),
  };
  server = await openTestServer({ now: '2026-11-20T09:00:00Z', deps: { mail, jobs } });
  owner = await server.signedInAs('owner');
});
afterAll(async () => {
  await server.close();
  await post.close();
});

const room = () => ({ db: server.deps.db, mail: server.deps.mail, clock: () => server.clock.now() });
const remind = () =>
  remindOfVisits({ ...room(), config: server.deps.config, jobs: server.deps.jobs }, server.practice.practice_id);

/** Works on the queue as the job does; gives how many asked to be tried again. */
async function workOff(mail = server.deps.mail): Promise<number> {
  let again = 0;
  for (const job of queue.splice(0))
    if (job.name === 'appointment-mail')
      await sendVisitMail({ ...room(), mail }, job.practice_id, job.mail_id).catch(() => (again += 1));
  return again;
}

async function patientWith(email: string): Promise<string> {
  const patient_id = await enterPatient(owner);
  const { patient_id: _id, created_at: _at, ...patient } = await owner.get(readPatient, { params: { patient_id } });
  await owner.get(changePatient, { params: { patient_id }, body: { ...patient, email } });
  return patient_id;
}

async function booked(email: string, otherwise: Record<string, unknown> = {}) {
  const patient_id = await patientWith(email);
  const usual = {
    appointment_id: newUuidV7(),
    patient_id,
    kind: 'session' as const,
    note: 'cheeks',
    day: '2026-11-25',
  };
  return owner.get(createAppointment, { body: { ...usual, time: '14:30', invite: true, ...otherwise } });
}
type Visit = Awaited<ReturnType<typeof booked>>;

const changed = (visit: Visit, to: Partial<Visit>) => {
  const { appointment_id, version, day, time, note, state } = { ...visit, ...to };
  return owner.get(changeAppointment, { params: { appointment_id }, body: { version, day, time, note, state } });
};
const mailsOf = async ({ appointment_id }: Visit) =>
  (await owner.get(listAppointmentMails, { params: { appointment_id } })).mails.map(
    ({ kind, state, fault }) => `${kind} ${state}${fault === '' ? '' : ` ${fault}`}`,
  );
const lettersTo = (address: string) => post.letters.filter((letter) => letter.includes(`To: ${address}`));

/** The calendar within a letter, decoded. */
function calendarIn(letter: string): string {
  const [, encoded = ''] = /filename=appointment\.ics[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(letter) ?? [];
  return Buffer.from(encoded.replaceAll(/\s/g, ''), 'base64').toString();
}

describe('an invitation', () => {
  it('leaves as plain words with a calendar file, and says nothing clinical', async () => {
    const visit = await booked('nora@example.org');
    expect(await mailsOf(visit)).toEqual(['invitation waiting']);
    expect(await workOff()).toBe(0);
    expect(await mailsOf(visit)).toEqual(['invitation sent']);
    const [letter = ''] = lettersTo('nora@example.org');
    const [words = ''] = letter.replaceAll('=\r\n', '').split('text/calendar');
    expect(words).toContain('Wednesday 25 November 2026 at 14:30');
    expect(words).not.toMatch(/session|needling|cheeks|scar/i);
    const calendar = readStrictCalendar(calendarIn(letter));
    expect(valueOf(calendar, 'METHOD')).toBe('REQUEST');
    const [event] = calendar.components;
    if (event === undefined) throw new Error('no event');
    expect(textOf(valueOf(event, 'SUMMARY'))).toBe('Appointment at Practice of the test');
    expect(utcOf(valueOf(event, 'DTSTART'))).toBe('2026-11-25T13:30:00Z');
    const file = await owner.raw({ method: 'GET', url: `/api/appointments/${visit.appointment_id}/invitation.ics` });
    expect(readStrictCalendar(file.body).components).toHaveLength(1);
  });

  it('is followed by each change, and not by one that was taken back', async () => {
    const visit = await booked('otto@example.org');
    await workOff();
    const moved = await changed(visit, { day: '2026-11-27' as never });
    const back = await changed(moved, { day: visit.day });
    await workOff();
    expect(await mailsOf(visit)).toEqual(['change not-needed', 'change not-needed', 'invitation sent']);
    const off = await changed(back, { state: 'cancelled' });
    await workOff();
    expect((await mailsOf(visit))[0]).toBe('cancellation sent');
    const letter = lettersTo('otto@example.org').at(-1) ?? '';
    const calendar = readStrictCalendar(calendarIn(letter));
    expect(valueOf(calendar, 'METHOD')).toBe('CANCEL');
    expect(lettersTo('otto@example.org')).toHaveLength(2);
    await changed(off, { state: 'planned' });
    await workOff();
    expect((await mailsOf(visit))[0]).toBe('change sent');
  });

  it('that never left is not followed by a cancellation', async () => {
    const visit = await booked('ida@example.org');
    await changed(visit, { state: 'cancelled' });
    await workOff();
    expect(lettersTo('ida@example.org')).toEqual([]);
    expect(await mailsOf(visit)).toEqual(['cancellation not-needed', 'invitation not-needed']);
  });
});

describe('a mail that does not arrive', () => {
  const inboxOf = async ({ patient_id }: Visit) =>
    (await owner.get(readInbox)).items.filter((item) => item.patient_id === patient_id).map(({ kind }) => kind);
  const standing = async ({ appointment_id, day }: Visit) =>
    (await owner.get(readCalendar, { query: { from: day, until: day } })).visits.find(
      (one) => one.appointment_id === appointment_id,
    )?.mail;

  it('is seen at the visit when the mailbox refuses it', async () => {
    const visit = await booked('nobody@example.org');
    await workOff();
    expect(await mailsOf(visit)).toEqual(['invitation failed mail-refused']);
    expect(await inboxOf(visit)).toEqual(['mail-failed']);
    expect(await standing(visit)).toBe('failed');
  });

  it('is seen at the visit when there is no address', async () => {
    const visit = await booked('');
    expect(await mailsOf(visit)).toEqual(['invitation failed no-address']);
    expect(await standing(visit)).toBe('failed');
  });

  it('is tried three times when nobody answers, and then told', async () => {
    const visit = await booked('gone@example.org');
    const away = openMail({ smtp_url: 'smtp://127.0.0.1:1', from: 'desk@practice.example' });
    const [job] = queue;
    const tries = [];
    for (let round = 0; round < 3; round += 1) {
      tries.push(await workOff(away));
      if (job !== undefined) queue.push(job);
    }
    expect(tries).toEqual([1, 1, 0]);
    expect(await mailsOf(visit)).toEqual(['invitation failed mail-unreachable']);
    expect(await inboxOf(visit)).toEqual(['mail-failed']);
    expect(await workOff()).toBe(0);
  });

  it('can be noted as having come back, and sent again', async () => {
    const visit = await booked('back@example.org');
    await workOff();
    const { appointment_id } = visit;
    const [sent] = (await owner.get(listAppointmentMails, { params: { appointment_id } })).mails;
    await owner.get(noteMailReturned, { params: { mail_id: sent?.mail_id ?? '' } });
    expect(await mailsOf(visit)).toEqual(['invitation failed came-back']);
    expect(await inboxOf(visit)).toEqual(['mail-failed']);
    await owner.get(inviteToAppointment, { params: { appointment_id } });
    await workOff();
    expect((await mailsOf(visit))[0]).toBe('invitation sent');
    expect(await standing(visit)).toBe('sent');
  });
});

describe('reminders', () => {
  it('are off until the owner switches them on; then each visit has one, in its time', async () => {
    const soon = await booked('soon@example.org', { invite: false, day: '2026-12-02' });
    const later = await booked('later@example.org', { invite: false, day: '2026-12-03' });
    server.clock.set('2026-12-01T10:00:00Z');
    await remind();
    expect(await mailsOf(soon)).toEqual([]);
    const { version, settings } = await owner.get(readBookingSettings);
    const body = { version, settings: { ...settings, reminders: { on: true, days_before: 1 } } };
    await owner.get(changeBookingSettings, { body });
    server.clock.set('2026-12-01T04:00:00Z');
    await remind();
    expect(await mailsOf(soon), 'nobody is written to at night').toEqual([]);
    server.clock.set('2026-12-01T10:00:00Z');
    await remind();
    await remind();
    await workOff();
    expect([await mailsOf(soon), await mailsOf(later)]).toEqual([['reminder sent'], []]);
    expect(lettersTo('soon@example.org')).toHaveLength(1);
    expect(lettersTo('soon@example.org')[0]?.replaceAll('=\r\n', '')).toContain('Wednesday 2 December 2026 at 14:30');
  });

  it('across the night of change go by the practice’s own day', async () => {
    const visit = await booked('spring@example.org', { invite: false, day: '2027-03-28', time: '23:30' });
    server.clock.set('2027-03-27T10:00:00Z');
    await remind();
    await workOff();
    expect(await mailsOf(visit)).toEqual(['reminder sent']);
  });

  it('that were lost on the way are asked for again', async () => {
    server.clock.set('2027-04-01T10:00:00Z');
    const visit = await booked('lost@example.org', { day: '2027-04-20' });
    queue.length = 0;
    server.clock.advance({ minutes: 31 });
    await remind();
    await workOff();
    expect(await mailsOf(visit)).toEqual(['invitation sent']);
  });
});
