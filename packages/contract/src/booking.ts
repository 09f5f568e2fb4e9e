import { z } from 'zod';
import { appointmentShape, visitMinutes } from './appointments.ts';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, clockTime, id, instant } from './wire.ts';

/** The calendar: whose, when, in which room, how long, and where there is a place. */

const kindShape = z.strictObject({
  kind_id: id,
  name: z.string().trim().min(1).max(60),
  /** What the rest of the record knows such a visit as. */
  purpose: z.enum(['consultation', 'session', 'review']),
  minutes: visitMinutes,
  /** No longer offered; visits that have it keep it. */
  retired: z.boolean(),
});

const roomShape = z.strictObject({ room_id: id, name: z.string().trim().min(1).max(60), retired: z.boolean() });

/** 1 is Monday. */
const workingSpan = z.strictObject({ weekday: z.int().min(1).max(7), from: clockTime, until: clockTime });

export const bookingSettings = z.strictObject({
  kinds: z.array(kindShape).min(1).max(40),
  rooms: z.array(roomShape).max(40),
  /** Who is not named here works the usual hours when they treat, and has no calendar otherwise. */
  hours: z.array(z.strictObject({ staff_id: id, weekly: z.array(workingSpan).max(28) })).max(200),
  reminders: z.strictObject({ on: z.boolean(), days_before: z.int().min(1).max(14) }),
  /** Calendar feeds carry initials unless the practice wants names. */
  feed_names: z.boolean(),
});

const settingsAnswer = z.strictObject({
  /** 0 while the practice has the usual settings. */
  version: z.int().min(0),
  settings: bookingSettings,
  people: z.array(z.strictObject({ staff_id: id, display_name: z.string(), treats: z.boolean() })),
  mail_on: z.boolean(),
});

export const readBookingSettings = endpoint({
  name: 'booking.read-settings',
  method: 'GET',
  path: '/api/booking/settings',
  access: permission('appointments.write'),
  summary: 'Kinds of visit, rooms, working hours and reminders',
  response: settingsAnswer,
});

export const changeBookingSettings = endpoint({
  name: 'booking.change-settings',
  method: 'PUT',
  path: '/api/booking/settings',
  access: permission('appointments.write'),
  summary: 'Change them; every version is kept. Reminders and names in feeds are the owner’s to change',
  body: z.strictObject({ version: z.int().min(0), settings: bookingSettings }),
  response: settingsAnswer,
});

export const calendarVisit = appointmentShape.extend({
  patient_name: z.string(),
  /** The worst that is known of the mails about it. */
  mail: z.enum(['none', 'waiting', 'sent', 'failed']),
});

export const readCalendar = endpoint({
  name: 'booking.calendar',
  method: 'GET',
  path: '/api/booking/calendar',
  access: permission('appointments.write'),
  summary: 'Everybody’s visits of up to six weeks, with hours, rooms and kinds',
  query: z.strictObject({ from: clinicalDay, until: clinicalDay }),
  response: z.strictObject({
    today: clinicalDay,
    now: instant,
    practitioners: z.array(z.strictObject({ staff_id: id, display_name: z.string(), weekly: z.array(workingSpan) })),
    rooms: z.array(roomShape),
    kinds: z.array(kindShape),
    visits: z.array(calendarVisit),
    waiting: z.int(),
  }),
});

export const freeSlot = z.strictObject({
  day: clinicalDay,
  time: clockTime,
  minutes: visitMinutes,
  staff_id: id,
  staff_name: z.string(),
  /** Null when the practice has no rooms. */
  room_id: id.nullable(),
  room_name: z.string(),
});

export const findFreeSlots = endpoint({
  name: 'booking.free',
  method: 'GET',
  path: '/api/booking/free',
  access: permission('appointments.write'),
  summary: 'The next free places within working hours, from a day on',
  query: z.strictObject({
    from: clinicalDay,
    minutes: z.string().regex(/^([5-9]|[1-9]\d|[1-4]\d\d)$/, 'is not a number of minutes from 5 to 499'),
    staff_id: id.optional(),
  }),
  response: z.strictObject({ slots: z.array(freeSlot) }),
});

export const proposeNextSession = endpoint({
  name: 'booking.next-session',
  method: 'GET',
  path: '/api/patients/:patient_id/next-session',
  access: permission('appointments.write'),
  summary: 'Places for the next session of the series, inside its interval and never before it is possible',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({
    /** `not-now`: somebody clinical has to look first. */
    state: z.enum(['proposed', 'booked', 'complete', 'no-plan', 'not-now']),
    /** Of the series; null for a role that may not read charts. */
    number: z.int().nullable(),
    planned: z.int().nullable(),
    earliest_on: clinicalDay.nullable(),
    latest_on: clinicalDay.nullable(),
    /** What the earliest day rests on; empty for a role that may not read charts. */
    not_before: z.array(z.strictObject({ why: z.enum(['interval', 'deferral']), on: clinicalDay })),
    booked: z.strictObject({ day: clinicalDay, time: clockTime.nullable() }).nullable(),
    kind_id: id.nullable(),
    slots: z.array(freeSlot),
  }),
});
