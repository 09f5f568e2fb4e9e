import type { Client } from 'pg';

/** One way in which a table breaks the rules that keep practices apart. */
export type CatalogueFault = { readonly table: string; readonly fault: string };

/**
 * Walks every table of the schema `public` and tells what is wrong; empty when each can be held apart, and one day
 * distributed, by its practice. The other schemas (identity, migration, pgboss) hold no practice's rows.
 */
export async function catalogueFaults(owner: Client): Promise<readonly CatalogueFault[]> {
  const faults: CatalogueFault[] = [];
  for (const check of SQL_CHECKS)
    faults.push(...(await owner.query<CatalogueFault>(`${PRACTICE_TABLES} ${check}`)).rows);
  faults.push(...(await policyFaults(owner)));
  return faults.toSorted((a, b) => `${a.table} ${a.fault}`.localeCompare(`${b.table} ${b.fault}`));
}

/** A draft's rows may be removed as long as the draft is unsigned; nothing else may be removed by the application. */
const ROWS_OF_DRAFTS = ['plan_zone', 'session_zone'];

/** What was written there stays as it was written. */
const ONLY_EVER_ADDED_TO = [
  'audit_erased',
  'audit_event',
  'audit_seal',
  'audit_seal_entry',
  'booking_setting',
  'command_receipt',
  'expiry_notice',
  'inbox_setting',
  'practice_setting_version',
  'session_entered_in_error',
  'session_start',
  'session_template_version',
  'urgency_text',
];

const PRACTICE_TABLES = `
  with practice_table as (
    select pg_class.oid, relname, relrowsecurity, relforcerowsecurity, relacl
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind in ('r', 'p', 'v', 'm', 'f'))`;

const COLUMN_CHECK = `
  select relname as table, 'practice_id is not a uuid that is always there' as fault from practice_table
   where not exists (
     select from pg_attribute where attrelid = practice_table.oid and attname = 'practice_id'
        and atttypid = 'uuid'::regtype and attnotnull)`;

const KEY_CHECK = `
  select relname as table, 'practice_id does not come first in the key ' || indexrelid::regclass as fault
    from practice_table join pg_index on indrelid = practice_table.oid
   where (indisprimary or indisunique or indisexclusion)
     and not exists (
       select from pg_attribute where attrelid = indrelid and attnum = indkey[0] and attname = 'practice_id')
  union all
  select relname, 'has no primary key' from practice_table
   where not exists (select from pg_index where indrelid = practice_table.oid and indisprimary)`;

const FOREIGN_KEY_CHECK = `
  select relname as table, 'practice_id does not come first on both sides of ' || conname as fault
    from practice_table join pg_constraint on conrelid = practice_table.oid and contype = 'f'
   where not exists (
     select from pg_attribute mine, pg_attribute theirs
      where mine.attrelid = conrelid and mine.attnum = conkey[1] and mine.attname = 'practice_id'
        and theirs.attrelid = confrelid and theirs.attnum = confkey[1] and theirs.attname = 'practice_id')`;

const SECURITY_CHECK = `
  select relname as table, 'row-level security is not enabled' as fault from practice_table where not relrowsecurity
  union all
  select relname, 'row-level security is not forced' from practice_table where not relforcerowsecurity
  union all
  select relname, 'has no policy' from practice_table
   where not exists (select from pg_policy where polrelid = practice_table.oid)`;

const RIGHTS_CHECK = `
  select relname as table, 'the application may ' || act as fault
    from practice_table, unnest(array['truncate', 'references', 'trigger']) as act
   where has_table_privilege('stipple_access', practice_table.oid, act)
  union all
  select relname, 'the application may delete' from practice_table
   where has_table_privilege('stipple_access', practice_table.oid, 'delete')
     and relname not in (${ROWS_OF_DRAFTS.map((name) => `'${name}'`).join(', ')})
  union all
  select relname, 'the application may update' from practice_table
   where has_any_column_privilege('stipple_access', practice_table.oid, 'update')
     and relname in (${ONLY_EVER_ADDED_TO.map((name) => `'${name}'`).join(', ')})
  union all
  select relname, 'everyone has rights to it' from practice_table
   where exists (select from aclexplode(relacl) where grantee = 0)`;

const TRIGGER_CHECK = `
  select relname as table, 'logic hangs on the trigger ' || tgname as fault
    from practice_table join pg_trigger on tgrelid = practice_table.oid where not tgisinternal`;

const SQL_CHECKS = [COLUMN_CHECK, KEY_CHECK, FOREIGN_KEY_CHECK, SECURITY_CHECK, RIGHTS_CHECK, TRIGGER_CHECK];

type Policy = {
  readonly table: string;
  readonly policy: string;
  /** r select, a insert, w update, d delete, * all. */
  readonly command: string;
  readonly seen: string | null;
  readonly written: string | null;
};

/** As PostgreSQL prints `practice_id = nullif(current_setting('app.practice_id', true), '')::uuid`. */
const OWN_PRACTICE = `practice_id = (NULLIF(current_setting('app.practice_id'::text, true), ''::text))::uuid`;

/** One permissive policy without the practice opens the table, whatever the other policies say: each must hold it. */
async function policyFaults(owner: Client): Promise<readonly CatalogueFault[]> {
  const { rows } = await owner.query<Policy>(`${PRACTICE_TABLES}
    select relname as table, polname as policy, polcmd as command,
           pg_get_expr(polqual, polrelid) as seen, pg_get_expr(polwithcheck, polrelid) as written
      from practice_table join pg_policy on polrelid = practice_table.oid where polpermissive`);
  return rows
    .filter((policy) => !keepsToOwnPractice(policy))
    .map(({ table, policy }) => ({ table, fault: `the policy ${policy} lets other practices through` }));
}

function keepsToOwnPractice({ command, seen, written }: Policy): boolean {
  const showsOnlyOwn = command === 'a' || demandsOwnPractice(seen);
  const writesOnlyOwn = command === 'r' || command === 'd' || demandsOwnPractice(written);
  return showsOnlyOwn && writesOnlyOwn;
}

/** The comparison alone, or the comparison and further conditions that can only narrow it. */
function demandsOwnPractice(expression: string | null): boolean {
  if (expression === null) return false;
  const narrowed = `((${OWN_PRACTICE}) AND `;
  return expression === `(${OWN_PRACTICE})` || (expression.startsWith(narrowed) && !expression.includes(' OR '));
}
