import type { readInvitation } from '@stipple/contract/identity';
import { fail, ok } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import { findPractice } from '@stipple/record/practice/practice';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { invitationPlace, UNUSABLE, usableInvitation } from './invitation.ts';

export async function readInvitationCommand(
  { deps, request, now }: PublicContext,
  { params }: InputOf<typeof readInvitation>,
): Answer<typeof readInvitation> {
  const place = invitationPlace(deps, request, params.token);
  if (!place.ok) return place;
  const { practice_id, secret } = place.value;
  const actor: Actor = { kind: 'job', actor_id: 'read-invitation', practice_id, role: null };
  return withPracticeScope(deps.db, actor, async (scope) => {
    const invitation = await usableInvitation(scope, secret, instantText(now));
    if (!invitation.ok) return invitation;
    const practice = await findPractice(scope);
    if (practice === null) return fail(UNUSABLE);
    return ok({ practice_name: practice.name, role: invitation.value.role, licence: invitation.value.licence });
  });
}
