import type { changeStaff } from '@stipple/contract/practice';
import { fail, ok } from '@stipple/engine/kernel';
import { findStaff, updateStaff } from '@stipple/record/practice/staff';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { licenceDetails } from '../identity/licence-details.ts';
import { refuseLastOwner, staffProblem } from './last-owner.ts';
import { presentStaff } from './present-staff.ts';

export async function changeStaffCommand(
  { scope, deps, afterwards }: StaffContext,
  { params, body }: InputOf<typeof changeStaff>,
): Answer<typeof changeStaff> {
  const { staff_id } = params;
  const { version, role, insurer, insurance_number, insurance_valid_until } = body;
  const licence = licenceDetails(body);
  if (!licence.ok) return licence;
  const before = await findStaff(scope, staff_id);
  if (before === null) return fail(staffProblem({ code: 'not-found' }));
  const kept = role === 'owner' ? null : await refuseLastOwner(scope, staff_id);
  if (kept !== null && !kept.ok) return kept;
  const { display_name, email } = before;
  const updated = await updateStaff(scope, staff_id, version, {
    display_name,
    email,
    role,
    ...licence.value,
    insurer,
    insurance_number,
    insurance_valid_until,
  });
  if (!updated.ok) return fail(staffProblem(updated.problem));
  const { licence_valid_until } = licence.value;
  const ends = { licence_valid_until, insurance_valid_until };
  const detail = { version: updated.value.version, role, licence: licence.value.licence, ...ends };
  scope.audit({ action: 'staff.change', subject_kind: 'staff', subject_id: staff_id, patient_id: null, detail });
  afterwards(() => deps.signedIn.forget());
  return ok(presentStaff(updated.value));
}
