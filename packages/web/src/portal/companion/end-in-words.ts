import { daysBetween } from '@stipple/engine/kernel';
import { timeText, todayIn, weekdayDate } from '../../text/dates.ts';

/** How the end of something is said, always with its hour: *until Thursday at 14:00*. */
export type EndInWords =
  | { readonly key: 'until.open'; readonly values: Record<string, never> }
  | { readonly key: 'until.today' | 'until.tomorrow'; readonly values: { readonly time: string } }
  | { readonly key: 'until.soon'; readonly values: { readonly weekday: string; readonly time: string } }
  | { readonly key: 'until.date'; readonly values: { readonly date: string; readonly time: string } };

/** A weekday alone is clear for six days; after that it could mean the week after. */
const CLEAR_DAYS = 6;

export function endInWords(until_at: string | null, now_ms: number, time_zone: string): EndInWords {
  if (until_at === null) return { key: 'until.open', values: {} };
  const day = todayIn(time_zone, Date.parse(until_at));
  const days = daysBetween(todayIn(time_zone, now_ms), day);
  const time = timeText(until_at, time_zone);
  if (days <= 0) return { key: 'until.today', values: { time } };
  if (days === 1) return { key: 'until.tomorrow', values: { time } };
  if (days <= CLEAR_DAYS) return { key: 'until.soon', values: { weekday: weekday(until_at, time_zone), time } };
  return { key: 'until.date', values: { date: weekdayDate(day), time } };
}

/** The same end as a beginning: *make-up from Thursday 14:00*. */
export function againInWords(until_at: string, now_ms: number, time_zone: string) {
  const { key, values } = endInWords(until_at, now_ms, time_zone);
  return { key: againKeys[key], values };
}

const againKeys = {
  'until.open': 'again.date',
  'until.today': 'again.today',
  'until.tomorrow': 'again.tomorrow',
  'until.soon': 'again.soon',
  'until.date': 'again.date',
} as const satisfies Record<EndInWords['key'], string>;

function weekday(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(Date.parse(instant));
}
