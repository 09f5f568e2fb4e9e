import type { Invitation } from '@stipple/record/practice/invitations';
import type { StaffMember } from '@stipple/record/practice/staff';

export function presentStaff(row: StaffMember) {
  const { staff_id, display_name, email, role, licence, licence_valid_until, withdrawn_at, version } = row;
  const { insurer, insurance_number, insurance_valid_until } = row;
  const licence_number = row.licence_number ?? '';
  return {
    staff_id,
    display_name,
    email,
    role,
    licence,
    licence_number,
    licence_valid_until,
    insurer,
    insurance_number,
    insurance_valid_until,
    withdrawn_at,
    version,
  };
}

export function presentInvitation({ invitation_id, role, licence, note, expires_at, used_at }: Invitation) {
  return { invitation_id, role, licence, note, expires_at, used_at };
}
