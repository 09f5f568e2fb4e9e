import type { listStaff } from '@stipple/contract/practice';
import { ok } from '@stipple/engine/kernel';
import { listInvitations } from '@stipple/record/practice/invitations';
import { listStaff as staffRows } from '@stipple/record/practice/staff';
import { Temporal } from 'temporal-polyfill';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentInvitation, presentStaff } from './present-staff.ts';

/** Everyone, withdrawn people last; of the invitations those that still let somebody in. */
export async function listStaffCommand({ scope, now }: StaffContext): Answer<typeof listStaff> {
  const [staff, invitations] = await Promise.all([staffRows(scope), listInvitations(scope)]);
  const open = invitations.filter(
    ({ used_at, revoked_at, expires_at }) =>
      used_at === null && revoked_at === null && Temporal.Instant.compare(expires_at, now) > 0,
  );
  scope.audit({
    action: 'staff.list',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: {},
  });
  return ok({ staff: staff.map(presentStaff), invitations: open.map((row) => presentInvitation(row)) });
}
