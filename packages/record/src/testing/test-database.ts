import { randomBytes } from 'node:crypto';
import { escapeIdentifier, type Client, type PoolConfig } from 'pg';
import { expectOk } from '@stipple/engine/kernel';
import { openDatabase, type Database } from '../database.ts';
import { OWNER_LOGIN } from '../managed-postgres.ts';
import { migrate } from '../migrate.ts';
import { migrationFiles, migrationsDigest } from '../migration-files.ts';
import { DEFAULT_APP_LOGIN } from '../roles.ts';
import { SteadyClient } from '../steady-client.ts';

/** A migrated database that belongs to one test file. */
export type TestDatabase = {
  /** Signed in as the server is: row-level security applies. */
  readonly db: Database;
  readonly appConnection: PoolConfig;
  /** Signed in as the owner of everything: for planting and for looking behind the curtain. */
  readonly ownerConnection: PoolConfig;
  readonly owner: Client;
  close(): Promise<void>;
};

/** Something more than the record's own migrations that every copy should hold (the job queue's tables). */
export type Preparation = {
  /** Part of the template's name: one preparation, one name. */
  readonly name: string;
  readonly prepare: (owner: Client) => Promise<void>;
};

/** Copies the migrated template. The first caller with a new template makes it; the others wait for it. */
export async function cloneDatabaseAt(
  socketDirectory: string,
  preparation: Preparation | null = null,
): Promise<TestDatabase> {
  const template = await ensureTemplate(socketDirectory, preparation);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asOwner(socketDirectory, 'postgres', (client) =>
    client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`),
  );
  const ownerConnection = at(socketDirectory, OWNER_LOGIN, name);
  const appConnection = at(socketDirectory, DEFAULT_APP_LOGIN, name);
  const owner = new SteadyClient(ownerConnection);
  await owner.connect();
  const db = openDatabase(appConnection, { max: 5 });
  return { db, appConnection, ownerConnection, owner, close: () => closed(socketDirectory, name, db, owner) };
}

async function closed(socketDirectory: string, name: string, db: Database, owner: Client): Promise<void> {
  await db.close();
  await owner.end();
  await asOwner(socketDirectory, 'postgres', (client) =>
    client.query(`drop database ${escapeIdentifier(name)} with (force)`),
  );
}

async function ensureTemplate(socketDirectory: string, preparation: Preparation | null): Promise<string> {
  const name = `template_${migrationsDigest(migrationFiles())}_${preparation?.name ?? 'plain'}`;
  await asOwner(socketDirectory, 'postgres', async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await makeTemplate(socketDirectory, client, name, preparation);
  });
  return name;
}

/** Made under another name and renamed when whole. */
async function makeTemplate(
  socketDirectory: string,
  client: Client,
  name: string,
  preparation: Preparation | null,
): Promise<void> {
  const unfinished = escapeIdentifier(`${name}_unfinished`);
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  const migrated = await migrate({
    owner: at(socketDirectory, OWNER_LOGIN, `${name}_unfinished`),
    appLogin: { name: DEFAULT_APP_LOGIN, password: null },
    ...(preparation === null ? {} : { afterMigrate: preparation.prepare }),
  });
  expectOk(migrated);
  await client.query(`alter database ${unfinished} rename to ${escapeIdentifier(name)}`);
}

async function asOwner<Value>(
  socketDirectory: string,
  database: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new SteadyClient(at(socketDirectory, OWNER_LOGIN, database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(socketDirectory: string, user: string, database: string): PoolConfig {
  return { host: socketDirectory, port: 5432, user, database };
}
