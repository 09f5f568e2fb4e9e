import { addDays, daysBetween, type CalendarDate } from '@stipple/engine/kernel';

/** A session and the days after it on which the practice asks, in order. */
export type AskedCourse = { readonly session_day: CalendarDate; readonly days: readonly number[] };

/** Where the patient stands with the check-ins of one session. */
export type CheckInDue = {
  readonly state: 'none-due' | 'due' | 'answered';
  /** The check-in that is due or was answered last; null before the first. */
  readonly for_day: number | null;
  readonly next_on: CalendarDate | null;
};

/** The latest day reached is asked until the next one comes. */
export function checkInDue(
  { session_day, days }: AskedCourse,
  today: CalendarDate,
  answered: readonly number[],
): CheckInDue {
  const since = daysBetween(session_day, today);
  const for_day = days.findLast((day) => day <= since) ?? null;
  const next = days.find((day) => day > since);
  const next_on = next === undefined ? null : addDays(session_day, next);
  if (for_day === null) return { state: 'none-due', for_day, next_on };
  return { state: answered.includes(for_day) ? 'answered' : 'due', for_day, next_on };
}

/**
 * Whether a report for this day can be taken. One written in time and sent late, because the phone was offline, still
 * counts: a report is never thrown away.
 */
export function mayAnswer(
  { session_day, days }: AskedCourse,
  today: CalendarDate,
  answered: readonly number[],
  for_day: number,
): boolean {
  return days.includes(for_day) && for_day <= daysBetween(session_day, today) && !answered.includes(for_day);
}
