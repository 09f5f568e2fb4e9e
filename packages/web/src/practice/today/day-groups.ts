import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readToday } from '@stipple/contract/today';

export type Today = ResponseOf<typeof readToday>;
export type TodayVisit = Today['appointments'][number];
export type DayGroup = { readonly state: 'arrived' | 'planned' | 'done'; readonly visits: readonly TodayVisit[] };

/** Who is here, who is expected, who has left: each in order of time, those without a time last. */
export function dayGroups(visits: readonly TodayVisit[]): readonly DayGroup[] {
  return (['arrived', 'planned', 'done'] as const)
    .map((state) => ({ state, visits: visits.filter((visit) => visit.state === state).toSorted(byTime) }))
    .filter((group) => group.visits.length > 0);
}

/** How many answers wait in all; null for a role that does not work the inbox. */
export function waitingAnswers(inbox: Today['inbox']): number | null {
  if (inbox === null) return null;
  return inbox.emergency + inbox.to_read + inbox.same_day + inbox.contact + inbox.self_care;
}

function byTime(one: TodayVisit, other: TodayVisit): number {
  return (one.time ?? LAST).localeCompare(other.time ?? LAST);
}

const LAST = '99:99';
