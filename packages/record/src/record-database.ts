import type { ClientConfig } from 'pg';
import { SteadyClient } from './steady-client.ts';

/** The name of the record's database on the private server. */
export const RECORD_DATABASE = 'stipple';

/** Makes the database on the first start. `owner` signs in to the server's own database `postgres`. */
export async function ensureRecordDatabase(owner: ClientConfig): Promise<void> {
  const client = new SteadyClient(owner);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [RECORD_DATABASE]);
    if (rowCount === 0) await client.query(`create database ${RECORD_DATABASE}`);
  } finally {
    await client.end();
  }
}
