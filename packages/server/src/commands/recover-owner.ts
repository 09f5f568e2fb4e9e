import { openDatabase, withPracticeScope, type Actor, type Database } from '@stipple/record';
import { insertRecoveryCodes } from '@stipple/record/identity/recovery-codes';
import { listPractices } from '@stipple/record/practice/directory';
import { listStaff, type StaffMember } from '@stipple/record/practice/staff';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { codeHash, newOneTimeCode } from '../identity/one-time-code.ts';
import { commandConfig, openForCommand, sayProgress } from '../installation/for-command.ts';

/**
 * `npm run recover-owner`: whoever can run programs on this machine can give a lost owner back. Prints a code that works
 * once within the hour, and notes it in the audit. With an e-mail address the code is for that person, owner or not: after an
 * import nobody has a password.
 */
const VALID_HOURS = 1;
process.exitCode = await main(process.argv[2] ?? null);

async function main(email: string | null): Promise<number> {
  const config = commandConfig();
  if (!config.ok) return refused(config.problem);
  const installation = await openForCommand(config.value, sayProgress);
  if (!installation.ok) return refused(installation.problem);
  const db = openDatabase(installation.value.database.app, { max: 1 });
  try {
    const owners = await findOwners(db, email);
    if (owners.length === 0) return refused('There is nobody with such an account here.');
    for (const owner of owners) await printCode(db, owner, config.value.origin);
    return 0;
  } finally {
    await db.close();
    await installation.value.close();
  }
}

type Owner = StaffMember & { readonly practice_id: string };

async function findOwners(db: Database, email: string | null): Promise<readonly Owner[]> {
  const owners: Owner[] = [];
  for (const { practice_id, is_demonstration } of await listPractices(db)) {
    if (is_demonstration) continue;
    const staff = await withPracticeScope(db, jobIn(practice_id), listStaff);
    const lost = staff.filter(
      (one) => one.withdrawn_at === null && (email === null ? one.role === 'owner' : one.email === email.toLowerCase()),
    );
    owners.push(...lost.map((one) => ({ ...one, practice_id })));
  }
  return owners;
}

async function printCode(db: Database, owner: Owner, origin: string): Promise<void> {
  const code = newOneTimeCode();
  const now = Temporal.Now.instant();
  const { practice_id, staff_id } = owner;
  await withPracticeScope(db, jobIn(practice_id), async (scope) => {
    await insertRecoveryCodes(scope, {
      staff_id,
      made_by: 'machine',
      code_hashes: [codeHash(code)],
      created_at: instantText(now),
      expires_at: instantText(now.add({ hours: VALID_HOURS })),
    });
    scope.audit({
      action: 'identity.recovery-code-made',
      subject_kind: 'staff',
      subject_id: staff_id,
      patient_id: null,
      detail: { made_by: 'machine' },
    });
  });
  process.stdout.write(
    `${owner.display_name} <${owner.email}>: open ${origin}/recovery within the hour and enter the code ${code}\n`,
  );
}

function jobIn(practice_id: string): Actor {
  return { kind: 'job', actor_id: 'recover-owner', practice_id, role: null };
}

function refused(sentence: string): number {
  sayProgress(sentence);
  return 1;
}
