import type { confirmIdentity } from '@stipple/contract/identity';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { auditDoor } from './report-door.ts';

/**
 * The signed-in person shows the password again before an act that binds them. Passkeys come through the identity
 * library's own door, which notes the same. The password never reaches the receipts of commands.
 */
export async function confirmIdentityCommand(
  { deps, request, reply }: PublicContext,
  { body: { password } }: InputOf<typeof confirmIdentity>,
): Answer<typeof confirmIdentity> {
  const who = await deps.signedIn.of(request, reply);
  const cookie = deps.identity.sessionCookieOf(request.headers.cookie ?? '');
  if (who === null || cookie === null) return fail(problem('not-signed-in', 'Nobody is signed in here.'));
  if (!deps.limits.take('sign-in', request.ip) || !deps.limits.take('sign-in-account', who.email))
    return fail(problem('too-many-tries', 'Too many tries in a short time.'));
  if (!(await deps.identity.isPasswordOf(who.user_id, password))) {
    await auditDoor(deps, who.user_id, 'identity.confirm-failed', 'password');
    return fail(problem('wrong-password', 'This is not the password of your account.'));
  }
  deps.confirmations.note(cookie);
  await auditDoor(deps, who.user_id, 'identity.confirm', 'password');
  return ok({ done: true });
}
