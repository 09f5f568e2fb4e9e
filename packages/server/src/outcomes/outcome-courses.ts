import { findAdverseEvent, findOutcomeScale } from '@stipple/engine/catalog';
import {
  changeInOutcome,
  nextReviewOn,
  planReviewDue,
  readingsDue,
  type OutcomeChange,
  type ReadingDue,
  type ReviewReason,
} from '@stipple/engine/outcome';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { MeasuredPlan } from '@stipple/record/outcomes/measured-plan';
import type { OutcomeRow } from '@stipple/record/outcomes/outcome';

export type OutcomeCourse = {
  readonly scale: string;
  readonly readings: readonly OutcomeRow[];
  readonly change: OutcomeChange | null;
};

/** One course for each scale that was read, the plan's own measures first even before their first reading. */
export function outcomeCourses(plan: MeasuredPlan): readonly OutcomeCourse[] {
  const scales = [...new Set([...scalesOf(plan), ...plan.readings.map(({ scale }) => scale)])];
  return scales.map((scale) => {
    const readings = plan.readings.filter((reading) => reading.scale === scale);
    return { scale, readings, change: changeSinceBaseline(scale, readings) };
  });
}

/** What the plan asks for and has not got, as of a day. */
export function dueOf(plan: MeasuredPlan, today: CalendarDate): readonly ReadingDue[] {
  const scales = scalesOf(plan).map((scale) => ({
    scale,
    baseline_needed: findOutcomeScale(scale)?.baseline_needed ?? false,
  }));
  return readingsDue({ ...plan, is_agreed: plan.state === 'agreed', scales, sessions: withTodays(plan, today) }, today);
}

/** Somebody who is expected for a session today is rated before it is opened. */
function withTodays({ sessions, expected_on }: MeasuredPlan, today: CalendarDate): MeasuredPlan['sessions'] {
  const isNew = expected_on.includes(today) && sessions.every(({ day }) => day !== today);
  return isNew ? [...sessions, { day: today, is_signed: false }] : sessions;
}

/** When the next reading after the series is due, of whichever scale. */
export function reviewDueOn(plan: MeasuredPlan): CalendarDate | null {
  return plan.state === 'agreed' ? nextReviewOn(plan) : null;
}

/** Why the plan's review and its stop rule have come up. */
export function reviewReasons(plan: MeasuredPlan, today: CalendarDate): readonly ReviewReason[] {
  const own = plan.readings.filter(({ scale }) => scale === plan.measure);
  return planReviewDue(
    {
      ...plan,
      is_agreed: plan.state === 'agreed',
      session_days: signedDays(plan),
      direction: changeSinceBaseline(plan.measure, own)?.direction ?? null,
      adverse_events: plan.adverse_events.filter(callsForReview),
      decided_on: plan.reviews.map(({ decided_on }) => decided_on),
    },
    today,
  );
}

/** A mild event of a kind that heals at home, such as a bruise, does not bring a plan's stop rule up. */
function callsForReview({ kind, grade }: MeasuredPlan['adverse_events'][number]): boolean {
  return grade !== 'mild' || findAdverseEvent(kind)?.urgency !== 'self-care';
}

export function signedDays({ sessions }: MeasuredPlan): readonly CalendarDate[] {
  return sessions.filter(({ is_signed }) => is_signed).map(({ day }) => day);
}

function scalesOf({ measure, patient_measure }: MeasuredPlan): readonly string[] {
  return patient_measure === null || patient_measure === measure ? [measure] : [measure, patient_measure];
}

/** From the latest baseline to the latest reading after it; a scale that rates change itself needs no baseline. */
function changeSinceBaseline(scale: string, readings: readonly OutcomeRow[]): OutcomeChange | null {
  const baseline = readings.findLast(({ occasion }) => occasion === 'baseline');
  const latest = readings.findLast(({ occasion }) => occasion !== 'baseline');
  if (latest === undefined) return null;
  if (baseline !== undefined) return changeInOutcome({ scale, baseline: baseline.score, reading: latest.score });
  const own = findOutcomeScale(scale)?.no_change_value ?? null;
  return own === null ? null : changeInOutcome({ scale, baseline: own, reading: latest.score });
}
