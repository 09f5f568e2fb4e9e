import { roleMay } from '@stipple/contract/permissions';
import { problem, type Problem } from '@stipple/contract/problems';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { findOverlapping } from '@stipple/record/appointments/read-calendar';
import type { StaffContext } from '../http/contexts.ts';
import type { BookingSettings } from './booking-settings.ts';
import { kindFor } from './booking-settings.ts';
import { listPeople } from './practitioners.ts';
import { clockText, minuteOfDay } from './visit-span.ts';

type Wanted = Pick<AppointmentRow, 'appointment_id' | 'staff_id' | 'room_id' | 'starts_at' | 'ends_at'>;

/** Names the visit that stands in the way; who comes to it is told only to those who may see patients. */
export async function takenProblem(
  { scope, actor }: Pick<StaffContext, 'scope' | 'actor'>,
  settings: BookingSettings,
  wanted: Wanted,
): Promise<Problem> {
  const { starts_at, ends_at } = wanted;
  const other =
    starts_at === null || ends_at === null ? null : await findOverlapping(scope, { ...wanted, starts_at, ends_at });
  if (other === null) return problem('time-taken', 'Somebody was faster: the time has just been taken.');
  const isPerson = other.staff_id !== null && other.staff_id === wanted.staff_id;
  const people = isPerson ? await listPeople(scope) : [];
  const who = isPerson
    ? people.find(({ staff_id }) => staff_id === other.staff_id)?.display_name
    : settings.rooms.find(({ room_id }) => room_id === other.room_id)?.name;
  const patient_name = roleMay(actor.role, 'patients.read') ? other.patient_name : null;
  const time = other.time_of_day?.slice(0, 5) ?? '';
  const until = clockText(minuteOfDay(time) + other.minutes);
  const kind = kindFor(settings, { kind_id: other.kind_id, purpose: other.kind })?.name ?? 'visit';
  const sentence = `${who ?? 'The room'} is taken from ${time} to ${until}: ${kind}${patient_name === null ? '' : ` of ${patient_name}`}.`;
  const taken = { by: isPerson ? 'staff' : 'room', appointment_id: other.appointment_id, day: other.day, time };
  return problem('time-taken', sentence, { extra: { taken: { ...taken, minutes: other.minutes, patient_name } } });
}
