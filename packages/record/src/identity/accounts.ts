import type { Database } from '../database.ts';
import type { Scope } from '../practice-scope.ts';

/** A new account; the identity library knows it from the commit on. */
export type NewAccount = {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  /** Null where a passkey alone will open it. */
  readonly password_hash: string | null;
};

/** The account of an address, or null. Addresses are kept in lower case, as the library looks them up. */
export async function findUserByEmail(db: Database, email: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ id: string }>(BY_EMAIL, [email.trim().toLowerCase()]);
  return rows[0]?.id ?? null;
}

/** The same on the transaction's own connection. */
export async function hasAccount(scope: Scope, email: string): Promise<boolean> {
  const { rows } = await scope.query(BY_EMAIL, [email.trim().toLowerCase()]);
  return rows.length > 0;
}

/** Written in the practice's own transaction, so that there is no account without a practice. */
export async function insertAccount(scope: Scope, account: NewAccount): Promise<void> {
  const { user_id, name, email, password_hash } = account;
  await scope.query('insert into identity."user" (id, name, email) values ($1, $2, $3)', [
    user_id,
    name,
    email.trim().toLowerCase(),
  ]);
  if (password_hash !== null) await insertPassword(scope, user_id, password_hash);
}

/** A new password in place of the old one; second factors and open sessions go. */
export async function resetAccount(scope: Scope, user_id: string, password_hash: string): Promise<void> {
  await scope.query('delete from identity.passkey where "userId" = $1', [user_id]);
  await scope.query('delete from identity."twoFactor" where "userId" = $1', [user_id]);
  await scope.query('update identity."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = $1', [
    user_id,
  ]);
  await scope.query(`delete from identity.account where "userId" = $1 and "providerId" = 'credential'`, [user_id]);
  await insertPassword(scope, user_id, password_hash);
  await endSessions(scope, user_id);
}

/** Signs somebody out everywhere. */
export async function endSessions(scope: Scope, user_id: string): Promise<void> {
  await scope.query('delete from identity.session where "userId" = $1', [user_id]);
}

const BY_EMAIL = 'select id from identity."user" where email = $1';

async function insertPassword(scope: Scope, user_id: string, password_hash: string): Promise<void> {
  await scope.query(
    `insert into identity.account (id, "accountId", "providerId", "userId", password)
     values (gen_random_uuid()::text, $1, 'credential', $1, $2)`,
    [user_id, password_hash],
  );
}
