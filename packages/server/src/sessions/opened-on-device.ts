import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import { Temporal } from 'temporal-polyfill';
import { dayInZone } from '../access/practice-facts.ts';

/** A tablet that was away for longer than a week was not in a treatment room. `default` */
const LONGEST_AWAY = { hours: 7 * 24 };

/** Clocks differ a little. `default` */
const CLOCKS_DIFFER = { minutes: 15 };

export type Opened = { readonly day: CalendarDate; readonly opened_at: string | null };

/**
 * The day to which a session belongs: today, or, where it was opened on a device without the server, the practice's day of that
 * moment, also when midnight has passed since. A moment that is to come or lies too far back is refused: the device's clock is
 * wrong, and with it every time in the chart.
 */
export function openedOn(
  opened_at: string | undefined,
  {
    now,
    today,
    time_zone,
  }: { readonly now: Temporal.Instant; readonly today: CalendarDate; readonly time_zone: string },
): Result<Opened, Problem> {
  if (opened_at === undefined) return ok({ day: today, opened_at: null });
  const moment = Temporal.Instant.from(opened_at);
  if (Temporal.Instant.compare(moment, now.add(CLOCKS_DIFFER)) > 0)
    return fail(refused(`By the device’s clock it was opened at ${opened_at}, which is still to come.`));
  if (Temporal.Instant.compare(moment, now.subtract(LONGEST_AWAY)) < 0)
    return fail(refused(`By the device’s clock it was opened at ${opened_at}, more than seven days ago.`));
  return ok({ day: dayInZone(moment, time_zone), opened_at });
}

function refused(detail: string): Problem {
  return problem('device-clock', detail);
}
