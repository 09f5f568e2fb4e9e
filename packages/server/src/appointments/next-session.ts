import { findIndication } from '@stipple/engine/catalog';
import { addDays, calendarDate, type CalendarDate } from '@stipple/engine/kernel';
import { leastIntervalDays } from '@stipple/engine/treatment-plan';
import type { NextSessionFacts } from '@stipple/record/appointments/next-session';

export type NextSession =
  | { readonly state: 'no-plan' | 'not-now' | 'complete' }
  | {
      readonly state: 'proposed';
      readonly number: number;
      readonly planned: number;
      readonly earliest_on: CalendarDate;
      readonly latest_on: CalendarDate;
      readonly not_before: readonly { readonly why: 'interval' | 'deferral'; readonly on: CalendarDate }[];
    };

/** How long after it becomes possible a session still counts as in time: a default of ours. */
const IN_TIME_DAYS = 14;

/**
 * When the next session of the series may be: not before the plan's interval and the engine's floor have passed since the
 * last one, nor before the newest assessment stops deferring. An assessment that forbids is for somebody clinical first.
 * Where the practice has plans not computed, the plan's own interval stands alone.
 */
export function nextSession({ plan, assessment }: NextSessionFacts, today: CalendarDate, computes = true): NextSession {
  if (plan === null) return { state: 'no-plan' };
  if (plan.done >= plan.sessions_planned) return { state: 'complete' };
  if (assessment?.verdict === 'unsuitable' || assessment?.verdict === 'refer') return { state: 'not-now' };
  const floor = computes ? leastIntervalDays(plan.indication, plan.zones) : 0;
  const interval_days = Math.max(plan.interval_days, floor);
  const after = plan.last_day === null ? null : calendarDate(plan.last_day);
  const deferred = [assessment?.defer_until, assessment?.not_before].flatMap((on) =>
    on === null || on === undefined ? [] : [{ why: 'deferral' as const, on: calendarDate(on) }],
  );
  const interval = after === null ? [] : [{ why: 'interval' as const, on: addDays(after, interval_days) }];
  const not_before = [...interval, ...deferred].filter(({ on }) => on > today);
  const earliest_on = not_before.reduce((latest, { on }) => (on > latest ? on : latest), today);
  const longest = findIndication(plan.indication)?.plan?.interval_days[1] ?? interval_days;
  const inTime = addDays(earliest_on, IN_TIME_DAYS);
  const byTemplate = after === null ? inTime : addDays(after, Math.max(longest, interval_days));
  return {
    state: 'proposed',
    number: plan.done + 1,
    planned: plan.sessions_planned,
    earliest_on,
    latest_on: byTemplate > inTime ? byTemplate : inTime,
    not_before,
  };
}
