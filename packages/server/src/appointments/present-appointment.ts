import { appointmentShape } from '@stipple/contract/appointments';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import type { z } from 'zod';

/** The row as it travels: the time in hours and minutes. */
export function presentAppointment({ time_of_day, ...row }: AppointmentRow): z.output<typeof appointmentShape> {
  return appointmentShape.parse({ ...row, time: time_of_day?.slice(0, 5) ?? null });
}
