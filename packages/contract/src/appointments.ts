import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, clockTime, id, newId, version } from './wire.ts';

export const appointmentKind = z.enum(['consultation', 'session', 'review', 'walk-in']);

export const appointmentShape = z.strictObject({
  appointment_id: id,
  patient_id: id,
  kind: appointmentKind,
  day: clinicalDay,
  /** Null when only the day is fixed. */
  time: clockTime.nullable(),
  note: z.string(),
  state: z.enum(['planned', 'arrived', 'done', 'cancelled']),
  version,
});

export const createAppointment = endpoint({
  name: 'appointments.create',
  method: 'POST',
  path: '/api/appointments',
  access: permission('appointments.write'),
  summary: 'Plan a visit on a day, with or without a time; a walk-in is today and has arrived',
  body: z.strictObject({
    appointment_id: newId,
    patient_id: id,
    kind: appointmentKind,
    day: clinicalDay,
    time: clockTime.nullable(),
    note: z.string().trim().max(300),
  }),
  response: appointmentShape,
});

export const changeAppointment = endpoint({
  name: 'appointments.change',
  method: 'PUT',
  path: '/api/appointments/:appointment_id',
  access: permission('appointments.write'),
  summary: 'Move a visit or change its state',
  params: z.strictObject({ appointment_id: id }),
  body: z.strictObject({
    version,
    day: clinicalDay,
    time: clockTime.nullable(),
    note: z.string().trim().max(300),
    state: z.enum(['planned', 'arrived', 'done', 'cancelled']),
  }),
  response: appointmentShape,
});
