import { findOutcomeScale } from '@stipple/engine/catalog';
import { addDays, type CalendarDate } from '@stipple/engine/kernel';
import { changeInOutcome, type OutcomeChange } from '@stipple/engine/outcome';
import type { MeasuredPlan, OutcomeRow } from '@stipple/record/outcomes/outcome';

export type OutcomeCourse = {
  readonly scale: string;
  readonly readings: readonly OutcomeRow[];
  readonly change: OutcomeChange | null;
};

/** One course for each scale that was read, the plan's own measures first even before their first reading. */
export function outcomeCourses(plan: MeasuredPlan, readings: readonly OutcomeRow[]): readonly OutcomeCourse[] {
  const planned = [plan.measure, ...(plan.patient_measure === null ? [] : [plan.patient_measure])];
  const scales = [...new Set([...planned, ...readings.map(({ scale }) => scale)])];
  return scales.map((scale) => {
    const own = readings.filter((reading) => reading.scale === scale);
    return { scale, readings: own, change: changeSinceBaseline(scale, own) };
  });
}

/**
 * When the next reading is due, counted from the first session as the plan counts its reading days: the early reading,
 * then the final one. Null when there was no session, the plan is not being followed, or both readings were taken.
 */
export function reviewDueOn(plan: MeasuredPlan, readings: readonly OutcomeRow[]): CalendarDate | null {
  const [first] = plan.session_days;
  if (first === undefined || plan.state !== 'agreed') return null;
  const days = readings
    .filter(({ occasion }) => occasion === 'review')
    .map(({ measured_on }) => measured_on)
    .toSorted();
  const latest = days.at(-1);
  if (latest === undefined) return addDays(first, plan.first_reading_days);
  const final = addDays(first, plan.final_reading_days);
  const awaitsFinal = plan.final_reading_days > plan.first_reading_days && latest < final;
  return awaitsFinal && new Set(days).size < 2 ? final : null;
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
