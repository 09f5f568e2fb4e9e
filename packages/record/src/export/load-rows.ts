import type { Client } from 'pg';

/** Puts exported rows back. Runs as the owner, in one transaction on an empty installation. */

export type ExportedAccounts = {
  readonly directory: unknown;
  readonly members: unknown;
  readonly users: readonly { readonly id: string; readonly name: string; readonly email: string }[];
};

/** Whether anything of any practice is there already. */
export async function holdsPractices(owner: Client): Promise<boolean> {
  const { rows } = await owner.query(
    'select from identity.directory union all (select from identity."user" limit 1) limit 1',
  );
  return rows.length > 0;
}

/** Who may sign in, without any secret: each comes back through a recovery code or a new invitation. */
export async function loadAccounts(owner: Client, accounts: ExportedAccounts): Promise<void> {
  await owner.query(
    `insert into identity."user" ("id", "name", "email")
     select id, name, email from json_to_recordset($1::json) as u (id text, name text, email text)`,
    [JSON.stringify(accounts.users)],
  );
  await owner.query(
    'insert into identity.directory select * from json_populate_record(null::identity.directory, $1::json)',
    [JSON.stringify(accounts.directory)],
  );
  await owner.query(
    'insert into identity.membership select * from json_populate_recordset(null::identity.membership, $1::json)',
    [JSON.stringify(accounts.members)],
  );
}

/** Row-level security holds for the owner too where it is no superuser: rows of one practice only. */
export async function enterImportedPractice(owner: Client, practice_id: string): Promise<void> {
  await owner.query(`select set_config('app.practice_id', $1, true)`, [practice_id]);
}

/** Lines of JSON as they were exported; `table` is a name that the record itself has. Gives how many rows it made. */
export async function loadRows(owner: Client, table: string, lines: readonly string[]): Promise<number> {
  const { rowCount } = await owner.query(
    `insert into public.${table} select * from json_populate_recordset(null::public.${table}, $1::json)`,
    [`[${lines.join(',')}]`],
  );
  return rowCount ?? 0;
}
