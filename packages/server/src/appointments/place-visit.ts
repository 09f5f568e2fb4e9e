import type { Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { AppointmentRow } from '@stipple/record/appointments/read-appointment';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { kindFor, type BookingSettings } from './booking-settings.ts';
import { listPeople } from './practitioners.ts';
import { visitSpan } from './visit-span.ts';

export type PlaceWish = {
  readonly kind: string;
  readonly kind_id: string | null;
  readonly day: string;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly staff_id: string | null;
  readonly room_id: string | null;
};

export type Placed = Pick<
  AppointmentRow,
  'kind' | 'kind_id' | 'minutes' | 'staff_id' | 'room_id' | 'starts_at' | 'ends_at'
>;

const WALK_IN_MINUTES = 30;

/**
 * Where a visit stands in the calendar: its kind and how long it takes, who and which room, and its instants. Whatever it
 * had `before` may stay, even if the practice no longer offers it.
 */
export async function placeVisit(
  { scope, practice }: Pick<StaffContext, 'scope' | 'practice'>,
  settings: BookingSettings,
  wish: PlaceWish,
  before: AppointmentRow | null,
): Promise<Result<Placed, Problem>> {
  const faults: { field: string; fault: string }[] = [];
  const kind = kindFor(settings, { kind_id: wish.kind_id, purpose: wish.kind });
  const isKept = before !== null && before.kind_id === wish.kind_id;
  if (kind === null && wish.kind_id !== null && !isKept)
    faults.push({ field: 'kind_id', fault: 'this practice has no such kind of visit' });
  const minutes = wish.minutes ?? kind?.minutes ?? WALK_IN_MINUTES;
  if (wish.staff_id !== null && wish.staff_id !== before?.staff_id) {
    const people = await listPeople(scope);
    if (!people.some(({ staff_id }) => staff_id === wish.staff_id))
      faults.push({ field: 'staff_id', fault: 'nobody of this name works here' });
  }
  const hasRoom = settings.rooms.some(({ room_id }) => room_id === wish.room_id);
  if (wish.room_id !== null && !hasRoom && wish.room_id !== before?.room_id)
    faults.push({ field: 'room_id', fault: 'this practice has no such room' });
  const span = wish.time === null ? null : visitSpan(wish.day, wish.time, minutes, practice.time_zone);
  if (span !== null && !span.ok) faults.push({ field: 'time', fault: span.problem });
  if (faults.length > 0 || (span !== null && !span.ok)) return fail(invalidRequest(faults));
  return ok({
    kind: wish.kind === 'walk-in' ? wish.kind : (kind?.purpose ?? wish.kind),
    kind_id: wish.kind_id ?? (wish.kind === 'walk-in' ? null : (kind?.kind_id ?? null)),
    minutes,
    staff_id: wish.staff_id,
    room_id: wish.room_id,
    starts_at: span === null ? null : span.value.starts_at,
    ends_at: span === null ? null : span.value.ends_at,
  });
}
