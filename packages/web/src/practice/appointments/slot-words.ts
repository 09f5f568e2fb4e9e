import { weekdayDate } from '../../text/dates.ts';

/** `Thursday 26 November`, short: `Thu 26 Nov`. */
export function shortWeekday(day: string): string {
  const [weekday = '', number = '', month = ''] = weekdayDate(day).split(' ');
  return `${weekday.slice(0, 3)} ${number} ${month.slice(0, 3)}`;
}

/** The time alone on the day that is looked at, else with its day. */
export function slotWords(
  { day, time }: { readonly day: string; readonly time: string },
  shown: string | null,
): string {
  return day === shown ? time : `${shortWeekday(day)}, ${time}`;
}
