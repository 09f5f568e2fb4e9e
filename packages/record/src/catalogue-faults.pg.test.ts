import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFaults } from './catalogue-faults.ts';
import { tablesText } from './generate-tables.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginFaults } from './roles.ts';
import { cloneDatabase, type TestDatabase } from './testing/clone-database.ts';
import { plantPractice } from './testing/planted-practice.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await cloneDatabase();
});
afterAll(() => test.close());

describe('the catalogue', () => {
  it('has no table that breaks the rules of the practices', async () => {
    expect(await catalogueFaults(test.owner)).toEqual([]);
  });

  it('has a login for the server that owns nothing and cannot step around row-level security', async () => {
    expect(await loginFaults(test.owner, 'stipple_app')).toEqual([]);
    expect(await loginFaults(test.owner, 'stipple_owner')).toContain('the login is a superuser');
    expect(await loginFaults(test.owner, 'nobody_at_all')).toEqual(['there is no login nobody_at_all']);
  });

  it('is what the generated types say', async () => {
    const committed = readFileSync(join(import.meta.dirname, 'tables.generated.ts'), 'utf8');
    expect(committed).toBe(await tablesText(test.owner));
  });

  it.each([
    ['no practice', 'create table planted (id uuid primary key)', 'practice_id is not a uuid that is always there'],
    [
      'a key that begins with something else',
      `create table planted (id uuid primary key, practice_id uuid not null)`,
      'practice_id does not come first in the key planted_pkey',
    ],
    [
      'a unique key across practices',
      `create table planted (practice_id uuid, id uuid unique, primary key (practice_id, id))`,
      'practice_id does not come first in the key planted_id_key',
    ],
    [
      'a reference across practices',
      `create table planted (practice_id uuid, user_id text references identity."user" (id), primary key (practice_id))`,
      'practice_id does not come first on both sides of planted_user_id_fkey',
    ],
    ['no policy', 'create table planted (practice_id uuid primary key)', 'has no policy'],
    [
      'security that its owner escapes',
      'create table planted (practice_id uuid primary key); alter table planted enable row level security',
      'row-level security is not forced',
    ],
    [
      'an open policy',
      'create table planted (practice_id uuid primary key); create policy open on planted using (true)',
      'the policy open lets other practices through',
    ],
    [
      'a policy with a way around',
      `create table planted (practice_id uuid primary key);
       create policy open on planted for select
         using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid or current_user = 'x')`,
      'the policy open lets other practices through',
    ],
    [
      'rows that may be removed',
      'create table planted (practice_id uuid primary key); grant delete on planted to stipple_access',
      'the application may delete',
    ],
    [
      'rights for everyone',
      'create table planted (practice_id uuid primary key); grant select on planted to public',
      'everyone has rights to it',
    ],
    [
      'a trigger',
      `create table planted (practice_id uuid primary key);
       create trigger planted_trigger before update on planted for each row execute function suppress_redundant_updates_trigger()`,
      'logic hangs on the trigger planted_trigger',
    ],
    [
      'a changed audit',
      'grant update on audit_event to stipple_access; create table planted (practice_id uuid primary key)',
      'the application may update',
    ],
  ])('complains about a table with %s', async (_what, sql, fault) => {
    await test.owner.query('begin');
    try {
      await test.owner.query(sql);
      expect((await catalogueFaults(test.owner)).map((found) => found.fault)).toContain(fault);
    } finally {
      await test.owner.query('rollback');
    }
  });
});

describe('raw SQL with the login of the server', () => {
  it('sees and writes nothing of another practice, in any table', async () => {
    const mine = await plantPractice(test.db, 'Mine');
    const { rows: tables } = await test.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const foreign = randomUUID();
      await plantRow(name, foreign);
      await asPractice(mine.practice_id, async (query) => {
        expect((await query(`select from "${name}" where practice_id = '${foreign}'`)).rowCount).toBe(0);
        await expect(
          query(
            `insert into "${name}" select (jsonb_populate_record(null::"${name}", '{"practice_id": "${foreign}"}')).*`,
          ),
        ).rejects.toThrow(/row-level security|permission denied/);
      });
      await asPractice(mine.practice_id, async (query) => {
        const changed = await query(
          `update "${name}" set practice_id = practice_id where practice_id = '${foreign}'`,
        ).catch(refusal);
        expect(changed.rowCount).toBe(0);
      });
      await asPractice(null, async (query) => {
        expect((await query(`select from "${name}"`)).rowCount).toBe(0);
      });
      await test.owner.query(`delete from "${name}" where practice_id = '${foreign}'`);
    }
  });

  it('can neither change nor remove what the audit holds', async () => {
    const mine = await plantPractice(test.db, 'Audited');
    await asPractice(mine.practice_id, async (query) => {
      await expect(query('update audit_event set action = action')).rejects.toThrow('permission denied');
    });
    await asPractice(mine.practice_id, async (query) => {
      await expect(query('delete from audit_event')).rejects.toThrow('permission denied');
    });
    await asPractice(mine.practice_id, async (query) => {
      await expect(query('truncate audit_event')).rejects.toThrow('permission denied');
    });
  });
});

type RawQuery = (sql: string) => Promise<{ rowCount: number | null }>;

/** A transaction as the server opens it, but with any statement in it; always rolled back. */
async function asPractice(practice_id: string | null, work: (query: RawQuery) => Promise<void>): Promise<void> {
  const client = await test.db.pool.connect();
  try {
    await client.query(practice_id === null ? 'begin' : `begin; set local app.practice_id = '${practice_id}'`);
    await work((sql) => client.query(sql));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function refusal(error: unknown): { rowCount: number } {
  expect(String(error)).toContain('permission denied');
  return { rowCount: 0 };
}

/** One row of a foreign practice in any table: every column filled by its type, checks and references switched off. */
async function plantRow(table: string, practice_id: string): Promise<void> {
  const { rows: checks } = await test.owner.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  for (const { name } of checks) await test.owner.query(`alter table "${table}" drop constraint "${name}"`);
  const { rows: columns } = await test.owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'practice_id'
        and attgenerated = '' order by attnum`,
    [table],
  );
  const names = ['practice_id', ...columns.map(({ name }) => `"${name}"`)];
  const values = [`'${practice_id}'`, ...columns.map(({ type }) => sample(type))];
  await test.owner.query(`set session_replication_role = replica`);
  await test.owner.query(`insert into "${table}" (${names.join(', ')}) values (${values.join(', ')})`);
  await test.owner.query(`reset session_replication_role`);
}

function sample(type: string): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (/^(integer|bigint|smallint|numeric|double precision|real)/.test(type)) return '1';
  if (type === 'boolean') return 'true';
  if (type === 'date') return `'2026-01-01'`;
  if (/^time[ (]/.test(type)) return `'10:00'`;
  if (type.startsWith('timestamp')) return `'2026-01-01T00:00:00Z'`;
  if (type.startsWith('json')) return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  return `'a'`;
}
