import { calendarDate, daysBetween } from '@stipple/engine/kernel';
import type { CourseRow } from '@stipple/record/practice-report/courses';

export type CourseStanding = 'completed' | 'stopped' | 'dropped-out' | 'under-way';

/** A course without a visit ahead has been given up once so many of its intervals have passed. An assumption of the product. */
const INTERVALS_OF_SILENCE = 2;

type Course = Pick<
  CourseRow,
  'sessions' | 'sessions_planned' | 'state' | 'ended_why' | 'has_next' | 'last_day' | 'interval_days'
>;

/**
 * How a course stands on a day. Whoever had every planned session completed it, whatever was noted at its end. A course that
 * a clinician ended early was stopped; one that the patient ended, or never came back to, was dropped out of.
 */
export function standingOf(course: Course, as_of: string): CourseStanding {
  const { sessions, sessions_planned, state, ended_why, has_next, last_day, interval_days } = course;
  if (sessions >= sessions_planned || ended_why === 'completed') return 'completed';
  if (state === 'ended') return ended_why === 'patient-wish' ? 'dropped-out' : 'stopped';
  const silent_days = daysBetween(calendarDate(last_day), calendarDate(as_of));
  return has_next || silent_days <= INTERVALS_OF_SILENCE * interval_days ? 'under-way' : 'dropped-out';
}
