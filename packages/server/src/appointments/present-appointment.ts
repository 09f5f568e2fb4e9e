import { appointmentShape } from '@stipple/contract/appointments';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import type { z } from 'zod';

/** The row as it travels: the time in hours and minutes, its instants left behind. */
export function presentAppointment(row: AppointmentRow): z.output<typeof appointmentShape> {
  const { appointment_id, patient_id, kind, kind_id, day, time_of_day, minutes, staff_id, room_id, note, state } = row;
  const time = time_of_day?.slice(0, 5) ?? null;
  const { version } = row;
  const visit = { appointment_id, patient_id, kind, kind_id, day, time, minutes, staff_id, room_id, note, state };
  return appointmentShape.parse({ ...visit, version });
}
