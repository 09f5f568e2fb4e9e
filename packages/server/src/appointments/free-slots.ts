import { addDays, calendarDate } from '@stipple/engine/kernel';
import { Temporal } from 'temporal-polyfill';
import type { Practitioner } from './practitioners.ts';
import { clockText, minuteOfDay } from './visit-span.ts';

export type Busy = {
  readonly day: string;
  readonly time_of_day: string | null;
  readonly minutes: number;
  readonly staff_id: string | null;
  readonly room_id: string | null;
};

export type SlotQuestion = {
  readonly from: string;
  /** The last day looked at. */
  readonly until: string;
  readonly minutes: number;
  /** In order of preference: the first who is free gets the slot. */
  readonly practitioners: readonly Practitioner[];
  readonly rooms: readonly { readonly room_id: string; readonly name: string }[];
  readonly busy: readonly Busy[];
  /** Nothing at or before this minute of this day: it has passed. */
  readonly now: { readonly day: string; readonly minute: number };
  readonly most: number;
  readonly most_a_day: number;
};

export type FreeSlot = {
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  readonly staff_id: string;
  readonly staff_name: string;
  readonly room_id: string | null;
  readonly room_name: string;
};

/** Places begin on the quarter of an hour. */
const STEP_MIN = 15;
/** A day that is nearly empty is offered in the morning and in the afternoon. */
const MOST_APART_MIN = 300;

/**
 * The first free places within working hours, spread over each day: one after another starts at the earliest when the one
 * before would be over, or half a day's share later.
 */
export function freeSlots(question: SlotQuestion): readonly FreeSlot[] {
  const found: FreeSlot[] = [];
  for (let day = question.from; day <= question.until && found.length < question.most;) {
    found.push(...slotsOfDay(question, day).slice(0, question.most - found.length));
    day = addDays(calendarDate(day), 1);
  }
  return found;
}

function slotsOfDay(question: SlotQuestion, day: string): readonly FreeSlot[] {
  const { minutes, most_a_day, now } = question;
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  const starts = startsOf(question, weekday).filter((start) => day > now.day || start > now.minute);
  const busy = question.busy.filter((one) => one.day === day && one.time_of_day !== null);
  const free = starts.flatMap((start) => firstFree(question, { day, weekday, start, busy }) ?? []);
  const span = (minuteOfDay(free.at(-1)?.time ?? '00:00') - minuteOfDay(free[0]?.time ?? '00:00')) / most_a_day;
  const apart = Math.max(minutes, Math.min(span, MOST_APART_MIN));
  const spread: FreeSlot[] = [];
  for (const slot of free) {
    const last = spread.at(-1);
    if (last === undefined || minuteOfDay(slot.time) >= minuteOfDay(last.time) + apart) spread.push(slot);
  }
  return spread.slice(0, most_a_day);
}

function startsOf({ practitioners, minutes }: SlotQuestion, weekday: number): readonly number[] {
  const starts = new Set<number>();
  for (const { weekly } of practitioners)
    for (const span of weekly.filter((one) => one.weekday === weekday))
      for (let at = minuteOfDay(span.from); at + minutes <= minuteOfDay(span.until); at += STEP_MIN) starts.add(at);
  return [...starts].toSorted((a, b) => a - b);
}

function firstFree(
  { practitioners, rooms, minutes }: SlotQuestion,
  at: { readonly day: string; readonly weekday: number; readonly start: number; readonly busy: readonly Busy[] },
): FreeSlot | null {
  const overlapping = at.busy.filter((one) => {
    const begins = minuteOfDay(one.time_of_day ?? '00:00');
    return begins < at.start + minutes && at.start < begins + one.minutes;
  });
  const works = ({ weekly }: Practitioner): boolean =>
    weekly.some(
      ({ weekday, from, until }) =>
        weekday === at.weekday && minuteOfDay(from) <= at.start && at.start + minutes <= minuteOfDay(until),
    );
  const who = practitioners.find((one) => works(one) && overlapping.every(({ staff_id }) => staff_id !== one.staff_id));
  const room = rooms.find(({ room_id }) => overlapping.every((one) => one.room_id !== room_id)) ?? null;
  if (who === undefined || (room === null && rooms.length > 0)) return null;
  return {
    day: at.day,
    time: clockText(at.start),
    minutes,
    staff_id: who.staff_id,
    staff_name: who.display_name,
    room_id: room?.room_id ?? null,
    room_name: room?.name ?? '',
  };
}
