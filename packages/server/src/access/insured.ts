import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { findStaff } from '@stipple/record/practice/staff';
import type { StaffContext } from '../http/contexts.ts';

/** Where the practice has set it so, an insurance that has run out stops its holder from signing. Its last day counts. */
export async function requireInsurance({
  scope,
  actor,
  practice,
  today,
}: Pick<StaffContext, 'scope' | 'actor' | 'practice' | 'today'>): Promise<Result<true, Problem>> {
  if (!practice.settings.insurance_stops_signing) return ok(true);
  const until = (await findStaff(scope, actor.staff_id))?.insurance_valid_until ?? null;
  if (until === null || until >= today) return ok(true);
  return fail(problem('insurance-ended', `Your insurance ended on ${until}.`, { extra: { valid_until: until } }));
}
