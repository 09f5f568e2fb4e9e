import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';

/** Nobody is born tomorrow; the earliest year is the calendar's own business. */
export function bornByToday(birth_date: CalendarDate, today: CalendarDate): Result<CalendarDate, Problem> {
  if (birth_date <= today) return ok(birth_date);
  const errors = [{ field: 'birth_date', fault: 'lies in the future' }];
  return fail(problem('invalid-request', 'The birth date lies in the future.', { errors }));
}
