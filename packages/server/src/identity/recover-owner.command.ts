import type { recoverOwner } from '@stipple/contract/identity';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import { findUserByEmail, resetAccount } from '@stipple/record/identity/accounts';
import { takeRecoveryCode } from '@stipple/record/identity/recovery-codes';
import { findMemberships, type Membership } from '@stipple/record/practice/directory';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { codeHash } from './one-time-code.ts';

type Input = InputOf<typeof recoverOwner>;

/** A code of the sheet gives a lost owner back: new password, no second factor, signed out everywhere else. */
export async function recoverOwnerCommand(context: PublicContext, { body }: Input): Answer<typeof recoverOwner> {
  const { deps, request } = context;
  const email = body.email.trim().toLowerCase();
  if (!deps.limits.take('recovery', request.ip) || !deps.limits.take('recovery', email))
    return fail(problem('too-many-tries', 'Too many codes were tried.'));
  const password_hash = await deps.identity.hashPassword(body.new_password);
  const user_id = await findUserByEmail(deps.db, email);
  const memberships = user_id === null ? [] : await findMemberships(deps.db, user_id);
  // Whoever has a code may use it: the sheet is the owner's, and the machine makes one for a colleague only when asked by name.
  for (const membership of memberships) {
    if (user_id !== null && (await recovered(context, membership, user_id, body.code, password_hash))) {
      deps.signedIn.forget();
      return ok({ done: true });
    }
  }
  return fail(invalidRequest([{ field: 'code', fault: 'does not belong to this address, or was used or is too old' }]));
}

function recovered(
  { deps, now }: PublicContext,
  { practice_id, staff_id, role }: Membership,
  user_id: string,
  code: string,
  password_hash: string,
): Promise<boolean> {
  const actor: Actor = { kind: 'staff', actor_id: staff_id, practice_id, role };
  return withPracticeScope(deps.db, actor, async (scope) => {
    if (!(await takeRecoveryCode(scope, staff_id, codeHash(code), instantText(now)))) return false;
    await resetAccount(scope, user_id, password_hash);
    scope.audit({
      action: 'identity.recover-owner',
      subject_kind: 'staff',
      subject_id: staff_id,
      patient_id: null,
      detail: {},
    });
    return true;
  });
}
