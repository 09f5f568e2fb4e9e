import { cloneDatabase, type TestDatabase } from '@stipple/record/testing/clone-database';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authOptions } from './auth-library.ts';
import { identityConnection } from './identity-connection.ts';
import { SteadyClient } from '@stipple/record/steady-client';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await cloneDatabase();
  pool = new pg.Pool({ ...identityConnection(database.ownerConnection), max: 1, Client: SteadyClient });
  // Dropping the database may meet a connection of the pool that is still closing.
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

describe('the tables of the identity library', () => {
  it('are all made by our own migrations', async () => {
    const options = authOptions({ pool, origin: 'http://localhost:4600', secret: 'x'.repeat(40) });
    const { toBeAdded, toBeCreated } = await getMigrations(options);
    expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  });
});
