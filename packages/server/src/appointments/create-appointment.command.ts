import type { createAppointment } from '@stipple/contract/appointments';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { insertAppointment } from '@stipple/record/appointments/write-appointment';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentAppointment } from './present-appointment.ts';

/** A walk-in stands at the desk: it is today, and has arrived. */
export async function createAppointmentCommand(
  { scope, now, today }: StaffContext,
  { body: { time, ...fields } }: InputOf<typeof createAppointment>,
): Answer<typeof createAppointment> {
  const isWalkIn = fields.kind === 'walk-in';
  if (isWalkIn && fields.day !== today) {
    const errors = [{ field: 'day', fault: `a walk-in is today, ${today}` }];
    return fail(problem('invalid-request', 'A walk-in is today.', { errors }));
  }
  const patient = await patientOfPractice(scope, fields.patient_id);
  if (!patient.ok) return patient;
  const state = isWalkIn ? 'arrived' : 'planned';
  const row = await insertAppointment(scope, { ...fields, time_of_day: time, state, created_at: instantText(now) });
  if (row === null) return fail(problem('id-already-used', 'A visit with this identifier exists already.'));
  scope.audit({
    action: 'appointments.create',
    subject_kind: 'appointment',
    subject_id: fields.appointment_id,
    patient_id: fields.patient_id,
    detail: { kind: fields.kind, day: fields.day, state },
  });
  return ok(presentAppointment(row));
}
