import { addDays, calendarDate, daysBetween, type CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { listEndings, type Ending } from '@stipple/record/practice/expiry';

/** So many days before a licence or an insurance ends it is said, and once more, and once more. */
export const WARN_DAYS = [60, 30, 7] as const;

/** An end that is near or past; days below zero have gone by since. */
export type NearEnding = Ending & { readonly days_left: number };

/** Everything that ends within the longest warning, or has ended. */
export async function nearEndings(scope: Scope, today: CalendarDate): Promise<readonly NearEnding[]> {
  const endings = await listEndings(scope, addDays(today, WARN_DAYS[0]));
  return endings.map((one) => ({ ...one, days_left: daysBetween(today, calendarDate(one.valid_until)) }));
}

/** The shortest warning that is due; null while none is. */
export function warningDue({ days_left }: Pick<NearEnding, 'days_left'>): (typeof WARN_DAYS)[number] | null {
  return WARN_DAYS.findLast((days) => days_left <= days) ?? null;
}
