import type { setUpPractice } from '@stipple/contract/identity';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import { backupKeyText } from '@stipple/record/backup/index';
import { hasAccount, insertAccount } from '@stipple/record/identity/accounts';
import { insertRecoveryCodes } from '@stipple/record/identity/recovery-codes';
import { createPractice } from '@stipple/record/practice/practice';
import { insertStaff } from '@stipple/record/practice/staff';
import { instantText } from '../access/practice-facts.ts';
import { DEFAULT_SETTINGS } from '../access/practice-of-row.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { addCookies } from '../http/cookies.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { emergencyNumberOf } from '../practice/country-facts.ts';
import { placeFaults } from '../practice/place-faults.ts';
import { isSetUpByAnother } from './installation.ts';
import { licenceDetails } from './licence-details.ts';
import { codeHash, newOneTimeCode } from './one-time-code.ts';

const SHEET_CODES = 8;

/** Practice, owner, account and recovery codes come into being together or not at all; then the owner is signed in. */
export async function setUpPracticeCommand(
  context: PublicContext,
  { body }: InputOf<typeof setUpPractice>,
): Answer<typeof setUpPractice> {
  const { deps, request, reply } = context;
  if (!deps.limits.take('set-up', request.ip)) return fail(problem('too-many-tries', 'Too many attempts to set up.'));
  const { ready, step } = await deps.restores.state();
  if (ready !== null || step !== null)
    return fail(problem('wrong-state', 'A backup was restored here; stop Stipple and start it again to open it.'));
  const faults = placeFaults(body.practice, 'practice.');
  if (faults.length > 0) return fail(invalidRequest(faults));
  const [practice_id, staff_id, user_id] = [newUuidV7(), newUuidV7(), deps.identity.newUserId()];
  const owner_codes = Array.from({ length: SHEET_CODES }, newOneTimeCode);
  const { password } = body.owner;
  const password_hash = password === null ? null : await deps.identity.hashPassword(password);
  const ids = { practice_id, staff_id, user_id, password_hash, owner_codes };
  const actor: Actor = { kind: 'staff', actor_id: staff_id, practice_id, role: 'owner' };
  const made = await withPracticeScope(deps.db, actor, (scope) => makePractice(context, scope, body, ids));
  if (!made.ok) return made;
  addCookies(reply, await deps.identity.signIn(user_id));
  return ok({ practice_id, recovery: { owner_codes, backup_key: backupKeyText(deps.keys.backup_key) } });
}

type NewIds = {
  readonly practice_id: string;
  readonly staff_id: string;
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly owner_codes: readonly string[];
};

async function makePractice(
  { now }: PublicContext,
  scope: Scope,
  body: InputOf<typeof setUpPractice>['body'],
  ids: NewIds,
): Promise<Result<true, Problem>> {
  if (await isSetUpByAnother(scope)) return fail(problem('already-set-up', 'This installation has its practice.'));
  const { display_name } = body.owner;
  const email = body.owner.email.toLowerCase();
  const licence = licenceDetails(body.owner);
  if (!licence.ok) return licence;
  if (await hasAccount(scope, email))
    return fail(problem('email-in-use', 'An account with this address is here already.'));
  const { name, country, time_zone } = body.practice;
  const emergency_number = emergencyNumberOf(country);
  const details = { name, country, time_zone, language: 'en', emergency_number, settings: DEFAULT_SETTINGS };
  await createPractice(scope, details, false);
  const { staff_id, user_id, password_hash } = ids;
  await insertAccount(scope, { user_id, name: display_name, email, password_hash });
  await insertStaff(scope, staff_id, user_id, { display_name, email, role: 'owner', ...licence.value });
  const code_hashes = ids.owner_codes.map(codeHash);
  await insertRecoveryCodes(scope, {
    staff_id,
    made_by: 'set-up',
    code_hashes,
    created_at: instantText(now),
    expires_at: null,
  });
  const detail = { staff_id, recovery_codes: code_hashes.length };
  scope.audit({
    action: 'identity.set-up-practice',
    subject_kind: 'practice',
    subject_id: ids.practice_id,
    patient_id: null,
    detail,
  });
  return ok(true);
}
