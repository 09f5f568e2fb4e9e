import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { insertAppointmentMail, listMailsOf } from '@stipple/record/appointments/appointment-mail';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Config } from '../config.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { visitMailWords, type VisitMailKind } from './visit-mail-words.ts';

type MailContext = Pick<StaffContext, 'scope' | 'now' | 'practice'> & {
  readonly deps: { readonly config: Pick<Config, 'mail'>; readonly jobs: Jobs };
};

/** Long enough for an undo: a mail about something that was taken back never leaves. */
const LEAVES_AFTER_S = 120;

/**
 * Keeps a mail with its exact text, and the job that sends it, in the transaction of the visit itself. Without an address it
 * stands there as failed, so that the desk sees it at the visit. False where the visit has no time, or was reminded of already.
 */
export async function writeVisitMail(
  { scope, now, practice, deps }: MailContext,
  kind: VisitMailKind,
  visit: AppointmentRow,
  to: { readonly given_name: string; readonly email: string },
): Promise<boolean> {
  if (visit.starts_at === null) return false;
  const stamp = instantText(now);
  const { appointment_id, patient_id } = visit;
  const words = visitMailWords(kind, visit, to, { practice, from: deps.config.mail?.from ?? null, stamp });
  const mail_id = newUuidV7();
  const hasAddress = to.email !== '';
  const inserted = await insertAppointmentMail(scope, {
    mail_id,
    appointment_id,
    patient_id,
    kind,
    for_starts_at: visit.starts_at,
    sent_to: to.email,
    ...words,
    state: hasAddress ? 'waiting' : 'failed',
    fault: hasAddress ? '' : 'no-address',
    created_at: stamp,
  });
  if (!inserted || !hasAddress) return inserted;
  const wait_s = kind === 'reminder' ? 0 : LEAVES_AFTER_S;
  await deps.jobs.enqueue(scope, { name: 'appointment-mail', practice_id: scope.practice_id, mail_id, wait_s });
  return true;
}

/** Whoever was written to about a visit hears when it moves or is called off; nobody else does. */
export async function tellOfChange(context: MailContext, before: AppointmentRow, after: AppointmentRow): Promise<void> {
  const isOff = after.state === 'cancelled';
  const wasOff = before.state === 'cancelled';
  const hasMoved = before.starts_at !== after.starts_at || before.minutes !== after.minutes;
  if (isOff === wasOff && (!hasMoved || isOff)) return;
  if (after.state === 'done' || after.state === 'arrived') return;
  const written = await listMailsOf(context.scope, after.appointment_id);
  if (!written.some(({ state }) => state === 'sent' || state === 'waiting')) return;
  const patient = await readPatientRow(context.scope, after.patient_id);
  if (patient !== null) await writeVisitMail(context, isOff ? 'cancellation' : 'change', after, patient);
}
