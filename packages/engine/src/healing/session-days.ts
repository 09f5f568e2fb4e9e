import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { faultsIn, within } from '../dosimetry/index.ts';
import type { DosimetryFault } from '../dosimetry/index.ts';

/** What of a wish cannot be computed with, and what to do about it. */
export type HealingFault = DosimetryFault;

/** More sessions than any published series; what lies beyond is a slip of input. */
export const MOST_SESSIONS = 24;
/** Beyond a year the model is extrapolation, beyond this it says nothing. @source quantities.md s8.6 */
export const LAST_DAY = 730;

/** Days of a series at one interval, from day 0. */
export function evenSessionDays(
  count: number,
  interval_days: number,
): Result<readonly number[], readonly HealingFault[]> {
  const faults = faultsIn([
    within('sessions', count, [1, MOST_SESSIONS], 'sessions'),
    within('interval_days', interval_days, [1, LAST_DAY], 'days'),
  ]);
  if (faults.length > 0) return fail(faults);
  const days = Array.from({ length: Math.floor(count) }, (_, at) => at * interval_days);
  const dayFaults = sessionDayFaults(days);
  return dayFaults.length > 0 ? fail(dayFaults) : ok(days);
}

/** Each day of a series must come after the one before; none is an allowed series, too. */
export function sessionDayFaults(days: readonly number[]): readonly HealingFault[] {
  if (days.length > MOST_SESSIONS)
    return faultsIn([within('session_days', days.length, [0, MOST_SESSIONS], 'sessions')]);
  return days.flatMap((day, at) => dayFaults('session_days', days, day, at));
}

/** The days at which a course is read: ascending, and not beyond what the model can speak of. */
export function pointFaults(points: readonly number[]): readonly HealingFault[] {
  if (points.length === 0 || points.length > LAST_DAY + 1)
    return faultsIn([within('points', points.length, [1, LAST_DAY + 1], 'points')]);
  return points.flatMap((day, at) => dayFaults('points', points, day, at));
}

function dayFaults(field: string, days: readonly number[], day: number, at: number): readonly HealingFault[] {
  const name = `${field}[${at}]`;
  const outside = faultsIn([within(name, day, [0, LAST_DAY], 'days')]);
  if (outside.length > 0 || at === 0) return outside;
  const before = days[at - 1] ?? 0;
  if (day === before)
    return [{ field: name, fault: `is day ${day}, as the one before`, remedy: 'Give each day once.' }];
  if (day < before)
    return [{ field: name, fault: `is day ${day}, before day ${before}`, remedy: 'Give the days in their order.' }];
  return [];
}
