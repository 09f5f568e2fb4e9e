import type { inviteToAppointment, listAppointmentMails, noteMailReturned } from '@stipple/contract/appointments';
import { appointmentMailShape } from '@stipple/contract/appointments';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import * as mails from '@stipple/record/appointments/appointment-mail';
import { readAppointmentRow } from '@stipple/record/appointments/read-appointment';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { tellDesk } from './send-visit-mail.ts';
import { writeVisitMail } from './write-visit-mail.ts';

export async function listAppointmentMailsCommand(
  { scope }: StaffContext,
  { params: { appointment_id } }: InputOf<typeof listAppointmentMails>,
): Answer<typeof listAppointmentMails> {
  const visit = await readAppointmentRow(scope, appointment_id);
  if (visit === null) return fail(problem('not-found', 'This practice has no such visit.'));
  const rows = await mails.listMailsOf(scope, appointment_id);
  return ok({ mails: rows.map(presentMail) });
}

/** Sent again on request, for a patient who lost the first or has a new address. */
export async function inviteToAppointmentCommand(
  context: StaffContext,
  { params: { appointment_id } }: InputOf<typeof inviteToAppointment>,
): Answer<typeof inviteToAppointment> {
  const { scope } = context;
  const visit = await readAppointmentRow(scope, appointment_id);
  if (visit === null) return fail(problem('not-found', 'This practice has no such visit.'));
  if (visit.state !== 'planned' || visit.starts_at === null)
    return fail(problem('wrong-state', 'Only a planned visit with a time can be put into a calendar.'));
  const patient = await patientOfPractice(scope, visit.patient_id);
  if (!patient.ok) return patient;
  await writeVisitMail(context, 'invitation', visit, patient.value);
  const { patient_id } = visit;
  audit(scope, 'appointments.invite', appointment_id, patient_id);
  return ok({ done: true });
}

/** Bounces come back to the practice's own mailbox; whoever reads them there says so here. */
export async function noteMailReturnedCommand(
  { scope, now }: StaffContext,
  { params: { mail_id } }: InputOf<typeof noteMailReturned>,
): Answer<typeof noteMailReturned> {
  const mail = await mails.findMail(scope, mail_id);
  if (mail === null) return fail(problem('not-found', 'This practice has sent no such mail.'));
  if (mail.state !== 'sent') return fail(problem('wrong-state', 'Only a mail that has left can come back.'));
  await mails.noteMailTry(scope, mail_id, { state: 'failed', fault: 'came-back', at: instantText(now) });
  await tellDesk(scope, mail.patient_id, 'came-back', now);
  audit(scope, 'appointments.mail-returned', mail.appointment_id, mail.patient_id);
  return ok({ done: true });
}

function audit(scope: StaffContext['scope'], action: string, subject_id: string, patient_id: string): void {
  scope.audit({ action, subject_kind: 'appointment', subject_id, patient_id, detail: {} });
}

function presentMail(row: mails.AppointmentMailRow) {
  const { mail_id, kind, sent_to, subject, body, state, fault, tries, created_at, sent_at } = row;
  const mail = { mail_id, kind, sent_to, subject, body, state, fault, tries, created_at, sent_at };
  return appointmentMailShape.parse(mail);
}
