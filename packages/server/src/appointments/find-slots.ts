import { addDays, calendarDate } from '@stipple/engine/kernel';
import { listCalendar } from '@stipple/record/appointments/read-calendar';
import type { StaffContext } from '../http/contexts.ts';
import type { BookingSettings } from './booking-settings.ts';
import { freeSlots, type FreeSlot } from './free-slots.ts';
import { listPeople, practitionersOf } from './practitioners.ts';
import { visitSpan } from './visit-span.ts';

export type SlotWish = {
  readonly from: string;
  readonly days: number;
  readonly minutes: number;
  /** Only this person; or this person rather than others. */
  readonly staff: { readonly staff_id: string; readonly only: boolean } | null;
  readonly most: number;
  readonly most_a_day: number;
};

/** Free places from the record: hours, rooms, and what is in the book. Nothing before now, and no time that the clocks skip. */
export async function findSlots(
  { scope, now, today, practice }: Pick<StaffContext, 'scope' | 'now' | 'today' | 'practice'>,
  settings: BookingSettings,
  wish: SlotWish,
): Promise<readonly FreeSlot[]> {
  const from = wish.from < today ? today : wish.from;
  const until = addDays(calendarDate(from), wish.days);
  const busy = await listCalendar(scope, from, until);
  const everybody = practitionersOf(await listPeople(scope), settings);
  const { staff } = wish;
  const practitioners =
    staff === null
      ? everybody
      : everybody
          .filter(({ staff_id }) => !staff.only || staff_id === staff.staff_id)
          .toSorted((a, b) => Number(b.staff_id === staff.staff_id) - Number(a.staff_id === staff.staff_id));
  const here = now.toZonedDateTimeISO(practice.time_zone);
  const slots = freeSlots({
    from,
    until,
    minutes: wish.minutes,
    practitioners,
    rooms: settings.rooms.filter(({ retired }) => !retired),
    busy,
    now: { day: today, minute: here.hour * 60 + here.minute },
    most: wish.most,
    most_a_day: wish.most_a_day,
  });
  return slots.filter(({ day, time, minutes }) => visitSpan(day, time, minutes, practice.time_zone).ok);
}
