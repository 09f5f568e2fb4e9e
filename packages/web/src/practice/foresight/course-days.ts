import { LAST_DAY } from '@stipple/engine/healing';
import type { PlannedCourse } from '@stipple/engine/healing';

/** How long after the last session a picture goes on. */
const AFTER_LAST = 180;
const LOOKS = 64;
/** Redness and barrier change within hours of a session. */
const FIRST_DAYS = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7];

/** The last day of a picture of these courses. */
export function lastDayOf(courses: readonly Pick<PlannedCourse, 'session_days'>[]): number {
  return Math.min(LAST_DAY, Math.max(0, ...courses.flatMap(({ session_days }) => session_days)) + AFTER_LAST);
}

/** The days on which courses are read: close together in the first week, then evenly. */
export function pointsOf(courses: readonly Pick<PlannedCourse, 'session_days'>[]): readonly number[] {
  const last = lastDayOf(courses);
  const step = Math.max(1, Math.ceil(last / LOOKS));
  const even = Array.from({ length: Math.floor(last / step) }, (_, at) => (at + 1) * step);
  return [...new Set([...FIRST_DAYS, ...even, last])].toSorted((a, b) => a - b);
}
