import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, clockTime, done, id, instant, newId, version } from './wire.ts';

/** What a visit is for. A practice's own kinds each have one of these purposes. */
export const appointmentKind = z.enum(['consultation', 'session', 'review', 'walk-in']);

export const visitMinutes = z.int().min(5).max(480);

export const appointmentShape = z.strictObject({
  appointment_id: id,
  patient_id: id,
  kind: appointmentKind,
  /** The practice's own kind; null where only the purpose was chosen. */
  kind_id: id.nullable(),
  day: clinicalDay,
  /** Null when only the day is fixed. */
  time: clockTime.nullable(),
  minutes: visitMinutes,
  staff_id: id.nullable(),
  room_id: id.nullable(),
  note: z.string(),
  state: z.enum(['planned', 'arrived', 'done', 'cancelled']),
  version,
});

const ofAppointment = z.strictObject({ appointment_id: id });

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
    kind_id: id.nullable().default(null),
    day: clinicalDay,
    time: clockTime.nullable(),
    /** Null: as long as its kind usually takes. */
    minutes: visitMinutes.nullable().default(null),
    staff_id: id.nullable().default(null),
    room_id: id.nullable().default(null),
    note: z.string().trim().max(300),
    /** The entry of the waiting list that this visit ends. */
    waiting_id: id.nullable().default(null),
    /** Mails the patient an invitation for the calendar. */
    invite: z.boolean().default(false),
  }),
  response: appointmentShape,
});

export const changeAppointment = endpoint({
  name: 'appointments.change',
  method: 'PUT',
  path: '/api/appointments/:appointment_id',
  access: permission('appointments.write'),
  summary: 'Move a visit or change its state; what is left out stays as it was',
  params: ofAppointment,
  body: z.strictObject({
    version,
    day: clinicalDay,
    time: clockTime.nullable(),
    minutes: visitMinutes.optional(),
    kind_id: id.nullable().optional(),
    staff_id: id.nullable().optional(),
    room_id: id.nullable().optional(),
    note: z.string().trim().max(300),
    state: z.enum(['planned', 'arrived', 'done', 'cancelled']),
  }),
  response: appointmentShape,
});

/** One mail about a visit, exactly as it left, or why it did not. */
export const appointmentMailShape = z.strictObject({
  mail_id: id,
  kind: z.enum(['invitation', 'change', 'cancellation', 'reminder']),
  sent_to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'not-needed']),
  fault: z.enum(['', 'no-address', 'mail-off', 'mail-refused', 'mail-unreachable', 'came-back']),
  tries: z.int(),
  created_at: instant,
  sent_at: instant.nullable(),
});

export const listAppointmentMails = endpoint({
  name: 'appointments.mails',
  method: 'GET',
  path: '/api/appointments/:appointment_id/mails',
  access: permission('appointments.write'),
  summary: 'Every mail about a visit: its text, and whether it left',
  params: ofAppointment,
  response: z.strictObject({ mails: z.array(appointmentMailShape) }),
});

export const inviteToAppointment = endpoint({
  name: 'appointments.invite',
  method: 'POST',
  path: '/api/appointments/:appointment_id/invitation',
  access: permission('appointments.write'),
  summary: 'Mail the patient an invitation for the calendar',
  params: ofAppointment,
  response: done,
});

export const noteMailReturned = endpoint({
  name: 'appointments.mail-returned',
  method: 'POST',
  path: '/api/appointment-mails/:mail_id/returned',
  access: permission('appointments.write'),
  summary: 'A mail that left came back: it counts as failed and somebody has to tell the patient in another way',
  params: z.strictObject({ mail_id: id }),
  response: done,
});
