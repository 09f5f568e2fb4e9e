import { addDays, type CalendarDate } from '@stipple/engine/kernel';

/** Where a session stands in its course. */
export type CoursePlace = {
  readonly day: CalendarDate;
  readonly number_in_series: number;
  readonly sessions_planned: number;
  readonly interval_days: number;
  /** The last day of the plan's readings, counted from its first session. */
  readonly final_reading_on: CalendarDate;
};

/** The last check-in is on day 28, so the phone keeps its access until then after the last session. */
const DAYS_AFTER_COURSE = 28;

/** A link may be opened for a week; what it opens lasts longer. */
export const HOURS_TO_OPEN = 7 * 24;

/** Before a first session there is no course yet: time to answer and to come back to it, then a fresh link. */
export const INTAKE_ACCESS_DAYS = 60;

/** The patient's own rating at the final reading is given on the same phone, also some days late. Ours, awaiting a practice's own. */
const DAYS_AFTER_READING = 14;

/**
 * Last day of access: 28 days after the last session as planned from here, or two weeks after the plan's final reading,
 * whichever is later. A session beyond the plan is the last one.
 */
export function accessEndsOn(place: CoursePlace): CalendarDate {
  const { day, number_in_series, sessions_planned, interval_days, final_reading_on } = place;
  const remaining = Math.max(0, sessions_planned - number_in_series);
  const afterCourse = addDays(day, remaining * interval_days + DAYS_AFTER_COURSE);
  const afterReading = addDays(final_reading_on, DAYS_AFTER_READING);
  return afterReading > afterCourse ? afterReading : afterCourse;
}
