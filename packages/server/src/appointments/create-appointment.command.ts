import type { createAppointment } from '@stipple/contract/appointments';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { endWaiting } from '@stipple/record/appointments/waiting-list';
import { insertAppointment, TimeTaken } from '@stipple/record/appointments/write-appointment';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { currentSettings } from './booking-settings.ts';
import { placeVisit } from './place-visit.ts';
import { presentAppointment } from './present-appointment.ts';
import { takenProblem } from './taken-problem.ts';
import { writeVisitMail } from './write-visit-mail.ts';

/** A walk-in stands at the desk: it is today, and has arrived. */
export async function createAppointmentCommand(
  context: StaffContext,
  { body: { time, waiting_id, invite, ...wish } }: InputOf<typeof createAppointment>,
): Answer<typeof createAppointment> {
  const { scope, now, today } = context;
  const isWalkIn = wish.kind === 'walk-in';
  if (isWalkIn && wish.day !== today) {
    const errors = [{ field: 'day', fault: `a walk-in is today, ${today}` }];
    return fail(problem('invalid-request', 'A walk-in is today.', { errors }));
  }
  const patient = await patientOfPractice(scope, wish.patient_id);
  if (!patient.ok) return patient;
  const { settings } = await currentSettings(scope);
  const placed = await placeVisit(context, settings, { ...wish, time }, null);
  if (!placed.ok) return placed;
  const state = isWalkIn ? 'arrived' : 'planned';
  const { appointment_id, patient_id, day, note } = wish;
  const fields = { appointment_id, patient_id, day, note, time_of_day: time, state, ...placed.value };
  const row = await insertOrTaken(scope, { ...fields, created_at: instantText(now) });
  if (row === 'taken') return fail(await takenProblem(context, settings, fields));
  if (row === null) return fail(problem('id-already-used', 'A visit with this identifier exists already.'));
  const from_list = waiting_id !== null && (await endWaiting(scope, waiting_id, { appointment_id, patient_id }));
  if (invite) await writeVisitMail(context, 'invitation', row, patient.value);
  scope.audit({
    action: 'appointments.create',
    subject_kind: 'appointment',
    subject_id: appointment_id,
    patient_id,
    detail: { kind: row.kind, day, state, ...(from_list ? { waiting_id } : {}) },
  });
  return ok(presentAppointment(row));
}

async function insertOrTaken(
  scope: StaffContext['scope'],
  fields: Parameters<typeof insertAppointment>[1],
): Promise<AppointmentRow | null | 'taken'> {
  try {
    return await insertAppointment(scope, fields);
  } catch (error) {
    if (error instanceof TimeTaken) return 'taken';
    throw error;
  }
}
