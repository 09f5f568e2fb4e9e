import type { acceptInvitation } from '@stipple/contract/identity';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import { hasAccount, insertAccount } from '@stipple/record/identity/accounts';
import { takeInvitation } from '@stipple/record/practice/invitations';
import { insertStaff } from '@stipple/record/practice/staff';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { addCookies } from '../http/cookies.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { invitationPlace, UNUSABLE, usableInvitation } from './invitation.ts';

/** Account, staff member and the used-up invitation come together; then the new person is signed in. */
export async function acceptInvitationCommand(
  { deps, request, reply, now }: PublicContext,
  { params, body }: InputOf<typeof acceptInvitation>,
): Answer<typeof acceptInvitation> {
  const place = invitationPlace(deps, request, params.token);
  if (!place.ok) return place;
  const { practice_id, secret } = place.value;
  const { display_name, password } = body;
  const email = body.email.toLowerCase();
  const [staff_id, user_id] = [newUuidV7(), deps.identity.newUserId()];
  const password_hash = password === null ? null : await deps.identity.hashPassword(password);
  const actor: Actor = { kind: 'staff', actor_id: staff_id, practice_id, role: null };
  const outcome = await withPracticeScope(deps.db, actor, async (scope) => {
    const invitation = await usableInvitation(scope, secret, instantText(now));
    if (!invitation.ok) return invitation;
    if (await hasAccount(scope, email))
      return fail(problem('email-in-use', 'An account with this address is here already.'));
    const { invitation_id, role, licence, licence_number, licence_valid_until } = invitation.value;
    await insertAccount(scope, { user_id, name: display_name, email, password_hash });
    await insertStaff(scope, staff_id, user_id, {
      display_name,
      email,
      role,
      licence,
      licence_number,
      licence_valid_until,
    });
    if (!(await takeInvitation(scope, invitation_id, staff_id, instantText(now)))) return fail(UNUSABLE);
    const detail = { invitation_id, role, licence };
    scope.audit({
      action: 'identity.accept-invitation',
      subject_kind: 'staff',
      subject_id: staff_id,
      patient_id: null,
      detail,
    });
    return ok({ done: true } as const);
  });
  if (outcome.ok) addCookies(reply, await deps.identity.signIn(user_id));
  return outcome;
}
