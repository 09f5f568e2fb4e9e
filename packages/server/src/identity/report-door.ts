import { withPracticeScope, type Actor } from '@stipple/record';
import { findMemberships } from '@stipple/record/practice/directory';
import type { SignedIn } from '../access/signed-in-staff.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { findUserByEmail } from '@stipple/record/identity/accounts';

/** How somebody came in; `session` for what needs none of them. */
export type Way =
  | 'password'
  | 'passkey'
  | 'authenticator'
  | 'recovery-code'
  | 'invitation'
  | 'set-up'
  | 'demonstration';

type Answered = {
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly text: string;
  readonly signed_out: SignedIn | null;
};

/** Writes sign-ins, failed sign-ins and sign-outs into the audit of each practice that the account belongs to. */
export async function reportDoor(deps: AppDeps, answered: Answered): Promise<void> {
  const { path, status, signed_out } = answered;
  if (path === '/sign-out' && signed_out !== null)
    return auditDoor(deps, signed_out.user_id, 'identity.sign-out', null);
  const way = WAYS[path];
  if (way === undefined) return;
  if (status >= 400) {
    const user_id = await triedAccount(deps, answered.body);
    if (user_id !== null) await auditDoor(deps, user_id, 'identity.sign-in-failed', way);
    return;
  }
  const user_id = accountOf(answered.text);
  if (user_id !== null) await auditDoor(deps, user_id, 'identity.sign-in', way);
}

export async function auditDoor(deps: AppDeps, user_id: string, action: string, by: Way | null): Promise<void> {
  for (const { practice_id, staff_id, role } of await findMemberships(deps.db, user_id)) {
    const actor: Actor = { kind: 'staff', actor_id: staff_id, practice_id, role };
    await withPracticeScope(deps.db, actor, async (scope) => {
      const detail = by === null ? {} : { by };
      scope.audit({ action, subject_kind: 'staff', subject_id: staff_id, patient_id: null, detail });
    });
  }
}

const WAYS: Readonly<Record<string, Way>> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'authenticator',
  '/passkey/verify-authentication': 'passkey',
};

async function triedAccount(deps: AppDeps, body: unknown): Promise<string | null> {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null;
  return typeof email === 'string' ? findUserByEmail(deps.db, email) : null;
}

/** Whom the library let in; null while it still waits for the second factor. */
function accountOf(text: string): string | null {
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null) return null;
  if ('user' in answer && typeof answer.user === 'object' && answer.user !== null && 'id' in answer.user)
    return String(answer.user.id);
  if (
    'session' in answer &&
    typeof answer.session === 'object' &&
    answer.session !== null &&
    'userId' in answer.session
  )
    return String(answer.session.userId);
  return null;
}
