import type { readChart } from '@stipple/contract/chart';
import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readOutcomes } from '@stipple/contract/outcomes';
import { addDays } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

export type Chart = ResponseOf<typeof readChart>;
export type ChartSession = Chart['sessions'][number];
export type OutcomeCourses = ResponseOf<typeof readOutcomes>;

/** How far the series of the shown plan has come. */
export type Series = {
  readonly done: number;
  readonly planned: number;
  /** Number of the session that comes next. */
  readonly next: number;
  /** First day on which the interval of the plan allows the next session; null before the first one. */
  readonly possible_from: CalendarDate | null;
};

/**
 * The session numbers start anew with each plan, and the chart shows the sessions of all of them: the signed days of
 * this plan, where they are known, tell which belong to it.
 */
export function seriesOf(chart: Chart, session_days: readonly CalendarDate[] | null): Series | null {
  const { plan } = chart;
  if (plan === null) return null;
  const signed = countingSessions(chart).filter((session) => session.signed_at !== null);
  const ofPlan = session_days === null ? latestRun(signed) : signed.filter(({ day }) => session_days.includes(day));
  const last = ofPlan.reduce<CalendarDate | null>((late, { day }) => (late === null || day > late ? day : late), null);
  const next = ofPlan.reduce((most, { number_in_series }) => Math.max(most, number_in_series), 0) + 1;
  return {
    done: ofPlan.length,
    planned: plan.sessions_planned,
    next,
    possible_from: last === null ? null : addDays(last, plan.interval_days),
  };
}

export function unsignedSession(chart: Chart): ChartSession | null {
  return countingSessions(chart).find((session) => session.signed_at === null) ?? null;
}

/** All but those that were entered in error, which count for nothing. */
export function countingSessions({ sessions }: Chart): readonly ChartSession[] {
  return sessions.filter((session) => !session.entered_in_error);
}

export function isToTreat(decision: string | null): boolean {
  return decision === 'treat' || decision === 'treat-with-precautions';
}

/** From the newest session back to the first of its series. */
function latestRun(sessions: readonly ChartSession[]): readonly ChartSession[] {
  const newestFirst = sessions.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const first = newestFirst.findIndex(({ number_in_series }) => number_in_series === 1);
  return first === -1 ? newestFirst : newestFirst.slice(0, first + 1);
}
