import { createAppointment } from '@stipple/contract/appointments';
import {
  changeBookingSettings,
  proposeNextSession,
  readBookingSettings,
  readCalendar,
} from '@stipple/contract/booking';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { addWaiting } from '@stipple/contract/waiting-list';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import type { Stage } from './ask.ts';
import { at } from './moment.ts';
import type { ClockTime, Moment } from './moment.ts';

type Calendar = ResponseOf<typeof readCalendar>;
type Kind = 'consultation' | 'session' | 'review' | 'walk-in';

const when = at(0, '08:05');

/** Puts a visit into the book, with whoever is free then and in a free room; a walk-in takes neither. */
export async function book(
  stage: Stage,
  patient_id: string,
  kind: Kind,
  day: number,
  time: ClockTime | null,
  note = '',
  waiting_id: string | null = null,
): Promise<void> {
  const on = addDays(stage.today, day);
  const place = time === null || kind === 'walk-in' ? {} : placeAt(await calendarOf(stage, on), kind, time);
  const body = { appointment_id: stage.newId(when), patient_id, kind, day: on, time, note, waiting_id, ...place };
  await stage.ask({ as: 'front-desk', at: when, endpoint: createAppointment, body });
}

/** Takes one of the places that are proposed for the next session of a series. */
export async function bookNext(stage: Stage, patient_id: string): Promise<void> {
  const params = { patient_id };
  const { slots } = await stage.ask({ as: 'front-desk', at: when, endpoint: proposeNextSession, params });
  const slot = slots[stage.chance.whole(0, 2)] ?? slots[0];
  if (slot === undefined) return;
  const { day, time, minutes, staff_id, room_id } = slot;
  const wish = { appointment_id: stage.newId(when), patient_id, kind: 'session' as const, note: '' };
  const body = { ...wish, day: calendarDate(day), time, minutes, staff_id, room_id };
  await stage.ask({ as: 'front-desk', at: when, endpoint: createAppointment, body });
}

/** Puts somebody on the waiting list who could come on short notice in the afternoon; gives the entry. */
export async function wait(
  stage: Stage,
  patient_id: string,
  kind: Kind,
  note: string,
  since: Moment = when,
): Promise<string> {
  const { settings } = await stage.ask({ as: 'front-desk', at: since, endpoint: readBookingSettings });
  const kind_id = settings.kinds.find(({ purpose }) => purpose === kind)?.kind_id ?? '';
  const anyDay = { staff_id: null, weekdays: [], parts: ['afternoon' as const], from_on: null };
  const body = { waiting_id: stage.newId(since), patient_id, kind_id, ...anyDay, note };
  await stage.ask({ as: 'front-desk', at: since, endpoint: addWaiting, body });
  return body.waiting_id;
}

/** The day as it is booked, in a practice that has its rooms. */
async function calendarOf(stage: Stage, day: ReturnType<typeof addDays>): Promise<Calendar> {
  const query = { from: day, until: day };
  const calendar = await stage.ask({ as: 'front-desk', at: when, endpoint: readCalendar, query });
  if (calendar.rooms.length > 0) return calendar;
  const { version, settings } = await stage.ask({ as: 'front-desk', at: when, endpoint: readBookingSettings });
  const rooms = ['Room 1', 'Room 2'].map((name) => ({ room_id: stage.newId(when), name, retired: false }));
  const body = { version, settings: { ...settings, rooms } };
  await stage.ask({ as: 'front-desk', at: when, endpoint: changeBookingSettings, body });
  return { ...calendar, rooms };
}

function placeAt(calendar: Calendar, kind: Kind, time: ClockTime): { staff_id: string | null; room_id: string | null } {
  const minutes = calendar.kinds.find(({ purpose }) => purpose === kind)?.minutes ?? 60;
  const at_minute = minuteOf(time);
  const busy = calendar.visits.filter(
    (visit) =>
      visit.time !== null &&
      minuteOf(visit.time) < at_minute + minutes &&
      at_minute < minuteOf(visit.time) + visit.minutes,
  );
  const who = calendar.practitioners.find(({ staff_id }) => busy.every((visit) => visit.staff_id !== staff_id));
  const room = calendar.rooms.find(({ room_id }) => busy.every((visit) => visit.room_id !== room_id));
  return { staff_id: who?.staff_id ?? null, room_id: room?.room_id ?? null };
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
