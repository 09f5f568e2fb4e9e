import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SteadyClient } from './steady-client.ts';
import { cloneDatabase, type TestDatabase } from './testing/clone-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await cloneDatabase();
});
afterAll(() => test.close());

it('a connection that breaks while it is held fails the next statement and nothing else', async () => {
  const pool = new pg.Pool({ ...test.ownerConnection, max: 1, Client: SteadyClient });
  pool.on('error', () => undefined);
  const held = await pool.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => {
    held.once('end', resolve);
  });
  await test.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  await expect(held.query('select 1')).rejects.toThrow(/not queryable|Connection terminated/);
  held.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
