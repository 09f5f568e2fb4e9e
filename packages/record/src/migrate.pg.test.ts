import { createHash, randomBytes } from 'node:crypto';
import { Client, type PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '@stipple/engine/kernel';
import type { MigrationFile } from './migration-files.ts';
import { migrate, type MigrationSettings } from './migrate.ts';
import { cloneDatabase, type TestDatabase } from './testing/clone-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await cloneDatabase();
});
afterAll(() => test.close());

const appLogin = { name: 'stipple_app', password: null };

function file(number: number, sql: string): MigrationFile {
  return { number, name: `step_${number}`, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

const FIRST = file(1, 'create table one (practice_id uuid primary key)');
const SECOND = file(2, 'create table two (practice_id uuid primary key)');
const THIRD = file(3, 'create table three (practice_id uuid primary key)');

async function emptyDatabase(): Promise<PoolConfig> {
  const database = `test_${randomBytes(8).toString('hex')}`;
  await test.owner.query(`create database ${database}`);
  return { ...test.ownerConnection, database };
}

function run(owner: PoolConfig, files: readonly MigrationFile[], more: Partial<MigrationSettings> = {}) {
  return migrate({ owner, appLogin, files, ...more });
}

async function tableNames(owner: PoolConfig): Promise<readonly string[]> {
  const client = new Client(owner);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

describe('migrating', () => {
  it('applies what is missing, once', async () => {
    const owner = await emptyDatabase();
    expect(expectOk(await run(owner, [FIRST])).applied).toEqual([1]);
    expect(expectOk(await run(owner, [FIRST, SECOND, THIRD])).applied).toEqual([2, 3]);
    expect(expectOk(await run(owner, [FIRST, SECOND, THIRD]))).toEqual({ applied: [], version: 3 });
    expect(await tableNames(owner)).toEqual(['one', 'three', 'two']);
  });

  it('refuses a database from a newer version, in one sentence, and leaves it alone', async () => {
    const owner = await emptyDatabase();
    expectOk(await run(owner, [FIRST, SECOND]));
    const refused = await run(owner, [FIRST]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'database-newer' } });
    expect(refused.ok ? '' : refused.problem.sentence).toBe(
      'The database was written by a newer version of Stipple (migration 2, this version knows 1); start that version or a later one.',
    );
  });

  it('refuses a migration that was changed after it had been applied', async () => {
    const owner = await emptyDatabase();
    expectOk(await run(owner, [FIRST]));
    const changed = file(1, 'create table another (practice_id uuid primary key)');
    expect(await run(owner, [changed, SECOND])).toMatchObject({ ok: false, problem: { code: 'migration-changed' } });
    expect(await tableNames(owner)).toEqual(['one']);
  });

  it('refuses a migration that comes before one already applied', async () => {
    const owner = await emptyDatabase();
    expectOk(await run(owner, [FIRST, THIRD]));
    expect(await run(owner, [FIRST, SECOND, THIRD])).toMatchObject({
      ok: false,
      problem: { code: 'migration-out-of-order' },
    });
  });

  it('leaves nothing of a migration that fails half-way', async () => {
    const owner = await emptyDatabase();
    const broken = file(2, 'create table half (practice_id uuid primary key); select 1 / 0');
    await expect(run(owner, [FIRST, broken])).rejects.toThrow('division by zero');
    expect(await tableNames(owner)).toEqual(['one']);
    expect(expectOk(await run(owner, [FIRST, SECOND])).applied).toEqual([2]);
  });

  it('lets two processes that start at once wait for each other', async () => {
    const owner = await emptyDatabase();
    const both = await Promise.all([run(owner, [FIRST, SECOND]), run(owner, [FIRST, SECOND])]);
    const applied = both.map((result) => expectOk(result).applied.length);
    expect(applied.toSorted((a, b) => a - b)).toEqual([0, 2]);
  });

  it('asks for a backup before it changes a filled database, not before it fills an empty one', async () => {
    const owner = await emptyDatabase();
    const asked: (readonly number[])[] = [];
    const beforeMigrate = (pending: readonly MigrationFile[]): Promise<void> => {
      asked.push(pending.map((one) => one.number));
      return Promise.resolve();
    };
    expectOk(await run(owner, [FIRST], { beforeMigrate }));
    expectOk(await run(owner, [FIRST, SECOND], { beforeMigrate }));
    expectOk(await run(owner, [FIRST, SECOND], { beforeMigrate }));
    expect(asked).toEqual([[2]]);
  });

  it('works with an owner who is no superuser, and gives the login of the server its password', async () => {
    const owner = await emptyDatabase();
    await test.owner.query(`drop role if exists plain_owner; create role plain_owner login createrole`);
    await test.owner.query(`grant stipple_access to plain_owner with admin option`);
    await test.owner.query(`alter database ${owner.database ?? ''} owner to plain_owner`);
    const plain = { ...owner, user: 'plain_owner' };
    const result = await migrate({ owner: plain, appLogin: { name: 'other_app', password: "it's 50% secret" } });
    expectOk(result);
    const app = new Client({ ...owner, user: 'other_app' });
    await app.connect();
    expect((await app.query('select count(*)::int as count from practice')).rows).toEqual([{ count: 0 }]);
    await app.end();
  });
});
