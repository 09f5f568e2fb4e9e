import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readAppointmentRow } from '@stipple/record/appointments/read-appointment';
import { instantText } from '../access/practice-facts.ts';
import type { FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { invitationText } from './visit-mail-words.ts';

/** The invitation as a file, for a patient without a mailbox. */
export async function printInvitationCommand(
  { scope, practice, deps, now }: StaffContext,
  { appointment_id }: { readonly appointment_id: string },
): Promise<Result<FileAnswer, Problem>> {
  const visit = await readAppointmentRow(scope, appointment_id);
  if (visit === null) return fail(problem('not-found', 'This practice has no such visit.'));
  if (visit.starts_at === null) return fail(problem('wrong-state', 'A visit without a time is no calendar event yet.'));
  const patient = await patientOfPractice(scope, visit.patient_id);
  if (!patient.ok) return patient;
  const context = { practice, from: deps.config.mail?.from ?? null, stamp: instantText(now) };
  const method = visit.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const text = invitationText(method, visit, patient.value, context);
  const { patient_id } = visit;
  const subject = { subject_kind: 'appointment', subject_id: appointment_id, patient_id };
  scope.audit({ action: 'appointments.print-invitation', ...subject, detail: {} });
  return ok({
    content_type: 'text/calendar; charset=utf-8',
    filename: `appointment-${visit.day}.ics`,
    bytes: new TextEncoder().encode(text),
  });
}
