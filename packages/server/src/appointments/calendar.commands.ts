import type { findFreeSlots, proposeNextSession, readCalendar } from '@stipple/contract/booking';
import { calendarVisit } from '@stipple/contract/booking';
import { roleMay } from '@stipple/contract/permissions';
import { daysBetween, ok, fail } from '@stipple/engine/kernel';
import { readNextSessionFacts } from '@stipple/record/appointments/next-session';
import { listCalendar } from '@stipple/record/appointments/read-calendar';
import { countWaiting } from '@stipple/record/appointments/waiting-list';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { currentSettings, kindFor } from './booking-settings.ts';
import { findSlots } from './find-slots.ts';
import { nextSession } from './next-session.ts';
import { listPeople, practitionersOf } from './practitioners.ts';
import { presentAppointment } from './present-appointment.ts';

const MOST_DAYS = 42;

export async function readCalendarCommand(
  { scope, now, today }: StaffContext,
  { query: { from, until } }: InputOf<typeof readCalendar>,
): Answer<typeof readCalendar> {
  const days = daysBetween(from, until);
  if (days < 0 || days >= MOST_DAYS)
    return fail(invalidRequest([{ field: 'until', fault: `is not within ${MOST_DAYS} days of from` }]));
  const { settings } = await currentSettings(scope);
  const people = await listPeople(scope);
  const [rows, waiting] = await Promise.all([listCalendar(scope, from, until), countWaiting(scope)]);
  return ok({
    today,
    now: instantText(now),
    practitioners: practitionersOf(people, settings),
    rooms: settings.rooms,
    kinds: settings.kinds,
    visits: rows.map((row) =>
      calendarVisit.parse({ ...presentAppointment(row), patient_name: row.patient_name, mail: row.mail }),
    ),
    waiting,
  });
}

export async function findFreeSlotsCommand(
  context: StaffContext,
  { query: { from, minutes, staff_id } }: InputOf<typeof findFreeSlots>,
): Answer<typeof findFreeSlots> {
  const { settings } = await currentSettings(context.scope);
  const staff = staff_id === undefined ? null : { staff_id, only: true };
  const wish = { from, days: 28, minutes: Number(minutes), staff, most: 12, most_a_day: 6 };
  return ok({ slots: await findSlots(context, settings, wish) });
}

/** Days and places only for the desk; what they rest on for those who read charts. */
export async function proposeNextSessionCommand(
  context: StaffContext,
  { params: { patient_id } }: InputOf<typeof proposeNextSession>,
): Answer<typeof proposeNextSession> {
  const { scope, today, actor, practice } = context;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const facts = await readNextSessionFacts(scope, patient_id, today);
  const next = nextSession(facts, today, practice.modules.planning);
  const { settings } = await currentSettings(scope);
  const kind = kindFor(settings, { kind_id: null, purpose: 'session' });
  const base = { booked: facts.booked, kind_id: kind?.kind_id ?? null };
  if (next.state !== 'proposed') return ok({ ...base, ...NOTHING, state: next.state });
  const maySee = roleMay(actor.role, 'chart.read');
  const { number, planned, earliest_on, latest_on, not_before } = next;
  const last = facts.plan?.last_staff_id ?? null;
  const slots = await findSlots(context, settings, {
    from: earliest_on,
    days: daysBetween(earliest_on, latest_on),
    minutes: kind?.minutes ?? SESSION_MINUTES,
    staff: last === null ? null : { staff_id: last, only: false },
    most: 6,
    most_a_day: 2,
  });
  const state = facts.booked === null ? ('proposed' as const) : ('booked' as const);
  const seen = maySee ? { number, planned, not_before } : { number: null, planned: null, not_before: [] };
  return ok({ ...base, ...seen, state, earliest_on, latest_on, slots });
}

const SESSION_MINUTES = 60;
const NOTHING = { number: null, planned: null, earliest_on: null, latest_on: null, not_before: [], slots: [] };
