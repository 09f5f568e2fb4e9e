import type { inviteStaff } from '@stipple/contract/practice';
import { ok } from '@stipple/engine/kernel';
import { insertInvitation } from '@stipple/record/practice/invitations';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { carried, newSecret } from '../identity/carried-secret.ts';
import { licenceDetails } from '../identity/licence-details.ts';

/** How long an invitation waits for its guest; a number of ours. */
const VALID_HOURS = 7 * 24;

/** The link is shown once, to the one who invites; we keep only what recognises it. */
export async function inviteStaffCommand(
  { scope, now, deps }: StaffContext,
  { body }: InputOf<typeof inviteStaff>,
): Answer<typeof inviteStaff> {
  const licence = licenceDetails(body);
  if (!licence.ok) return licence;
  const { invitation_id, role, note } = body;
  const secret = newSecret();
  const expires_at = instantText(now.add({ hours: VALID_HOURS }));
  const nameless = { display_name: null, email: null };
  await insertInvitation(scope, {
    invitation_id,
    ...nameless,
    role,
    ...licence.value,
    note,
    secret_hash: secretHash(secret),
    expires_at,
  });
  const detail = { role, licence: licence.value.licence };
  scope.audit({
    action: 'staff.invite',
    subject_kind: 'invitation',
    subject_id: invitation_id,
    patient_id: null,
    detail,
  });
  return ok({ url: `${deps.config.origin}/invitation/${carried(scope.practice_id, secret)}`, expires_at });
}
