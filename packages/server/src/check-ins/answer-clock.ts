import { assertNever } from '@stipple/engine/kernel';
import type { InboxUrgency } from '@stipple/record/check-ins/inbox';
import { Temporal } from 'temporal-polyfill';
import type { InboxSettings } from './inbox-settings.ts';

/** Where and when a practice is open. */
export type OpenHours = Pick<InboxSettings, 'hours' | 'closed_days'> & { readonly time_zone: string };

/** A practice that has no open hour in so many days has entered none that could be counted. */
const LOOK_AHEAD_DAYS = 400;

/**
 * By when somebody should have answered; null where nobody needs to. An emergency has its minutes whatever the hour; the
 * others have those in which the practice is open, and every hour where it has entered none.
 */
export function answerBy(
  urgency: InboxUrgency,
  now: Temporal.Instant,
  { answer_minutes, hours, closed_days }: InboxSettings,
  time_zone: string,
): Temporal.Instant | null {
  switch (urgency) {
    case 'emergency':
      return now.add({ minutes: answer_minutes.emergency });
    case 'to-read':
      return afterOpenMinutes(now, answer_minutes.to_read, { hours, closed_days, time_zone });
    case 'same-day':
      return afterOpenMinutes(now, answer_minutes.same_day, { hours, closed_days, time_zone });
    case 'contact':
      return afterOpenMinutes(now, answer_minutes.contact, { hours, closed_days, time_zone });
    case 'self-care':
      return null;
    default:
      return assertNever(urgency);
  }
}

/** The instant at which the practice has been open for so many minutes since `from`. */
export function afterOpenMinutes(from: Temporal.Instant, minutes: number, open: OpenHours): Temporal.Instant {
  if (open.hours.length === 0) return from.add({ minutes });
  const firstDay = from.toZonedDateTimeISO(open.time_zone).toPlainDate();
  let left_ms = minutes * 60_000;
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead += 1) {
    for (const span of spansOf(firstDay.add({ days: ahead }), open)) {
      const start_ms = Math.max(span.from_ms, from.epochMilliseconds);
      const open_ms = span.until_ms - start_ms;
      if (open_ms <= 0) continue;
      if (left_ms <= open_ms) return Temporal.Instant.fromEpochMilliseconds(start_ms + left_ms);
      left_ms -= open_ms;
    }
  }
  return from.add({ minutes });
}

/** The open spans of a day as instants, in order. The clock's own jumps make a day shorter or longer, as it is. */
function spansOf(day: Temporal.PlainDate, { hours, closed_days, time_zone }: OpenHours) {
  if (closed_days.some((closed) => closed === day.toString())) return [];
  const at = (time: string): number =>
    day.toZonedDateTime({ timeZone: time_zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return hours
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .map(({ from, until }) => ({ from_ms: at(from), until_ms: at(until) }))
    .toSorted((a, b) => a.from_ms - b.from_ms);
}
