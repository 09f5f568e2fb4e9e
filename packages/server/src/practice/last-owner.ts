import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { listStaff, type StaffMember } from '@stipple/record/practice/staff';
import type { NotFound, StaleVersion } from '@stipple/record/practice/practice';
import { presentStaff } from './present-staff.ts';

/** A practice always keeps an owner: whoever would leave it without one is refused. */
export async function refuseLastOwner(scope: Scope, staff_id: string): Promise<Result<true, Problem>> {
  await scope.query(`select pg_advisory_xact_lock(hashtext('last-owner'), hashtext($1))`, [scope.practice_id]);
  const owners = (await listStaff(scope)).filter(({ role, withdrawn_at }) => role === 'owner' && withdrawn_at === null);
  const isLast = owners.length === 1 && owners[0]?.staff_id === staff_id;
  return isLast ? fail(problem('wrong-state', 'This is the only owner; make another one first.')) : ok(true);
}

export function staffProblem(of: StaleVersion<StaffMember> | NotFound): Problem {
  if (of.code === 'not-found') return problem('not-found', 'Nobody with this identifier works here.');
  const current = presentStaff(of.current);
  if (current.withdrawn_at !== null) return problem('wrong-state', 'This person’s access was ended.');
  return problem('stale-version', `The entry is at version ${current.version}.`, { extra: { current } });
}
