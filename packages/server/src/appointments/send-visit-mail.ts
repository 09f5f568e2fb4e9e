import { withPracticeScope, type Database, type Scope } from '@stipple/record';
import * as mails from '@stipple/record/appointments/appointment-mail';
import { readAppointmentRow } from '@stipple/record/appointments/read-appointment';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import type { Mail } from '../mail/mail.ts';

export type PostRoom = {
  readonly db: Database;
  readonly mail: Mail;
  readonly clock: () => Temporal.Instant;
};

/** An unreachable server is tried again by the queue; after so many tries somebody is told. */
const MOST_TRIES = 3;

/**
 * Sends one mail that waits, or finds it no longer needed: the visit has moved on, was called off, or the patient knows
 * already. Throws where it should be tried again. What cannot leave is marked at the visit and becomes an inbox item.
 */
export async function sendVisitMail(room: PostRoom, practice_id: string, mail_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'appointment-mail', practice_id, role: null } as const;
  const outcome = await withPracticeScope(room.db, actor, async (scope) => {
    const mail = await mails.holdWaitingMail(scope, mail_id);
    return mail === null ? 'nothing' : sendHeld(room, scope, mail);
  });
  if (outcome === 'again') throw new Error('the mail server could not be reached');
}

async function sendHeld(room: PostRoom, scope: Scope, mail: mails.AppointmentMailRow): Promise<'done' | 'again'> {
  const { mail_id, sent_to: to, subject, body: text } = mail;
  const now = room.clock();
  const at = instantText(now);
  if (!(await isStillNeeded(scope, mail))) {
    await mails.noteMailTry(scope, mail_id, { state: 'not-needed', fault: '', at });
    return 'done';
  }
  const calendar = calendarPart(mail);
  const id = { practice_id: scope.practice_id, message_id: mail_id };
  const sent = await room.mail.send({ id, to, subject, text, ...(calendar === null ? {} : { calendar }) });
  if (sent.ok) {
    await mails.noteMailTry(scope, mail_id, { state: 'sent', fault: '', at });
    return 'done';
  }
  const fault = sent.problem.code;
  const isFinal = fault !== 'mail-unreachable' || mail.tries + 1 >= MOST_TRIES;
  await mails.noteMailTry(scope, mail_id, { state: isFinal ? 'failed' : 'waiting', fault, at });
  if (isFinal) await tellDesk(scope, mail.patient_id, fault, now);
  return isFinal ? 'done' : 'again';
}

/** The visit must still be what the mail says, and the patient must not have been told the same already. */
async function isStillNeeded(scope: Scope, mail: mails.AppointmentMailRow): Promise<boolean> {
  const visit = await readAppointmentRow(scope, mail.appointment_id);
  if (visit === null || visit.starts_at !== mail.for_starts_at) return false;
  const isAboutTheEnd = mail.kind === 'cancellation';
  if ((visit.state === 'cancelled') !== isAboutTheEnd || visit.state === 'done') return false;
  if (mail.kind === 'reminder' || mail.kind === 'invitation') return true;
  const mailsOfVisit = await mails.listMailsOf(scope, mail.appointment_id);
  const latest = mailsOfVisit.find(({ state }) => state === 'sent');
  if (latest === undefined) return !isAboutTheEnd;
  return latest.for_starts_at !== mail.for_starts_at || (latest.kind === 'cancellation') !== isAboutTheEnd;
}

function calendarPart({
  calendar,
  kind,
}: mails.AppointmentMailRow): { method: 'REQUEST' | 'CANCEL'; text: string } | null {
  return calendar === '' ? null : { method: kind === 'cancellation' ? 'CANCEL' : 'REQUEST', text: calendar };
}

/** Somebody has to tell the patient in another way. */
export async function tellDesk(scope: Scope, patient_id: string, fault: string, now: Temporal.Instant): Promise<void> {
  await raiseItem(scope, now, {
    kind: 'mail-failed',
    patient_id,
    urgency: 'contact',
    title: `A mail about an appointment did not arrive: ${REASONS[fault] ?? REASONS['mail-refused']}`,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  'mail-off': 'no mail server is set up',
  'mail-refused': 'the mail server refused it',
  'mail-unreachable': 'the mail server could not be reached',
  'came-back': 'it came back',
};
