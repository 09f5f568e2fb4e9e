import type { CalendarDate } from '@stipple/engine/kernel';
import { countingSessions, isToTreat, unsignedSession } from './chart-facts.ts';
import type { Chart, ChartSession, Series } from './chart-facts.ts';

/** The one thing to do next on a chart, with what its sentence needs. */
export type NextAct =
  | { readonly kind: 'answer-check-in'; readonly count: number }
  | { readonly kind: 'sign-session'; readonly session: ChartSession }
  | { readonly kind: 'assess' }
  | { readonly kind: 'ask-open'; readonly assessed_on: CalendarDate }
  | { readonly kind: 'decide'; readonly assessed_on: CalendarDate }
  | { readonly kind: 'assess-again'; readonly since: CalendarDate }
  | {
      readonly kind: 'plan-visit';
      readonly for: 'consultation' | 'session';
      readonly from: CalendarDate | null;
      readonly series: Series | null;
    }
  | { readonly kind: 'wait'; readonly why: 'visit' | 'referred' | 'not-treated' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'agree-plan' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'session'; readonly series: Series }
  | { readonly kind: 'aftercare'; readonly number: number }
  | { readonly kind: 'outcome'; readonly count: number }
  | { readonly kind: 'look-back' };

/**
 * The next step of the path: whoever waits for an answer first, then what was begun and not signed, then the path in
 * its order. It only points the way; the server decides what may be done.
 */
export function nextAct(chart: Chart, series: Series | null, today: CalendarDate): NextAct {
  if (chart.open_check_ins > 0) return { kind: 'answer-check-in', count: chart.open_check_ins };
  const session = unsignedSession(chart);
  if (session !== null) return { kind: 'sign-session', session };
  const fresh = countingSessions(chart).find(({ day }) => day === today);
  if (fresh !== undefined) return { kind: 'aftercare', number: fresh.number_in_series };
  if (chart.plan?.state === 'agreed' && series !== null) return withinCourse(chart, series, today);
  if (chart.plan?.state === 'ended' && !isNewAttempt(chart)) return { kind: 'look-back' };
  return beforeCourse(chart, today);
}

function withinCourse(chart: Chart, series: Series, today: CalendarDate): NextAct {
  if (chart.consent_signed_at === null) return { kind: 'consent' };
  if (series.done >= series.planned) return { kind: 'outcome', count: series.planned };
  if (series.possible_from === null || series.possible_from <= today) return { kind: 'session', series };
  if (chart.next_appointment !== null) return { kind: 'wait', why: 'visit' };
  return { kind: 'plan-visit', for: 'session', from: series.possible_from, series };
}

function beforeCourse(chart: Chart, today: CalendarDate): NextAct {
  const assessment = chart.latest_assessment;
  if (assessment === null) return { kind: 'assess' };
  const { decision, verdict, assessed_on, defer_until } = assessment;
  if (decision === null) return { kind: verdict === 'cannot-tell' ? 'ask-open' : 'decide', assessed_on };
  if (decision === 'refer') return { kind: 'wait', why: 'referred' };
  if (decision === 'do-not-treat') return { kind: 'wait', why: 'not-treated' };
  if (isToTreat(decision)) return { kind: chart.plan?.state === 'draft' ? 'agree-plan' : 'plan' };
  if (defer_until !== null && defer_until <= today) return { kind: 'assess-again', since: defer_until };
  if (chart.next_appointment !== null) return { kind: 'wait', why: 'visit' };
  return { kind: 'plan-visit', for: 'consultation', from: defer_until, series: null };
}

/** After a course has ended, an assessment of a later day begins another one. */
function isNewAttempt(chart: Chart): boolean {
  const { latest_assessment: assessment } = chart;
  if (assessment === null || assessment.decision !== null) return false;
  return countingSessions(chart).every(({ day }) => assessment.assessed_on > day);
}
