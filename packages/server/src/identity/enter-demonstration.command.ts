import type { enterDemonstration } from '@stipple/contract/identity';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { Answer } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { addCookies } from '../http/cookies.ts';
import { isSetUp } from './installation.ts';
import { auditDoor } from './report-door.ts';

/** Before set-up anybody at this address may look around; afterwards owners and whoever is inside already. */
export async function enterDemonstrationCommand(context: PublicContext): Answer<typeof enterDemonstration> {
  const { deps, request, reply } = context;
  if (!deps.limits.take('set-up', request.ip)) return fail(problem('too-many-tries', 'Too many attempts to enter.'));
  const who = await deps.signedIn.of(request, reply);
  const may = who?.practice.is_demonstration === true || (who?.role === 'owner' && who.secured);
  if (!may && (await isSetUp(deps.db)))
    return fail(problem('not-allowed', 'A practice works here; its owner can open the demonstration.'));
  const { user_id } = await deps.demonstration.ensure();
  addCookies(reply, await deps.identity.signIn(user_id));
  await auditDoor(deps, user_id, 'identity.sign-in', 'demonstration');
  return ok({ done: true });
}
