import type { withdrawStaff } from '@stipple/contract/practice';
import { fail, ok } from '@stipple/engine/kernel';
import { endSessions } from '@stipple/record/identity/accounts';
import { withdrawStaff as withdraw } from '@stipple/record/practice/staff';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { refuseLastOwner, staffProblem } from './last-owner.ts';

/** Ends somebody's access at once, open sessions included. */
export async function withdrawStaffCommand(
  { scope, deps, afterwards }: StaffContext,
  { params, body }: InputOf<typeof withdrawStaff>,
): Answer<typeof withdrawStaff> {
  const { staff_id } = params;
  const kept = await refuseLastOwner(scope, staff_id);
  if (!kept.ok) return kept;
  const withdrawn = await withdraw(scope, staff_id, body.version);
  if (!withdrawn.ok) return fail(staffProblem(withdrawn.problem));
  const { user_id, version } = withdrawn.value;
  if (user_id !== null) await endSessions(scope, user_id);
  scope.audit({
    action: 'staff.withdraw',
    subject_kind: 'staff',
    subject_id: staff_id,
    patient_id: null,
    detail: { version },
  });
  afterwards(() => deps.signedIn.forget());
  return ok({ done: true });
}
