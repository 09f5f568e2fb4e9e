import type { changeAppointment } from '@stipple/contract/appointments';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { readAppointmentRow, type AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { updateAppointment } from '@stipple/record/appointments/write-appointment';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentAppointment } from './present-appointment.ts';

export async function changeAppointmentCommand(
  { scope }: StaffContext,
  { params: { appointment_id }, body: { time, ...fields } }: InputOf<typeof changeAppointment>,
): Answer<typeof changeAppointment> {
  const current = await readAppointmentRow(scope, appointment_id);
  if (current === null) return fail(problem('not-found', 'This practice has no such visit.'));
  if (current.version !== fields.version) return fail(stale(current));
  const changed = await updateAppointment(scope, { ...fields, appointment_id, time_of_day: time });
  if (changed === null) return fail(stale(current));
  scope.audit({
    action: 'appointments.change',
    subject_kind: 'appointment',
    subject_id: appointment_id,
    patient_id: changed.patient_id,
    detail: { version: changed.version, day: changed.day, state: changed.state },
  });
  return ok(presentAppointment(changed));
}

function stale(current: AppointmentRow): Problem {
  const extra = { current: presentAppointment(current) };
  return problem('stale-version', `The visit is at version ${current.version} by now.`, { extra });
}
