import type { Client, ClientConfig } from 'pg';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { migrationFiles, type MigrationFile } from './migration-files.ts';
import { ensureRoles, type AppLogin } from './roles.ts';
import { SteadyClient } from './steady-client.ts';

export type MigrationProblem = {
  readonly code: 'database-newer' | 'migration-changed' | 'migration-out-of-order' | 'database-too-old';
  readonly sentence: string;
};

export type MigrationReport = { readonly applied: readonly number[]; readonly version: number };

export type MigrationSettings = {
  /** Signs in as the owner of everything. */
  readonly owner: ClientConfig;
  readonly appLogin: AppLogin;
  readonly files?: readonly MigrationFile[];
  /** Stops after this number: only a restore of an older backup needs that. */
  readonly upTo?: number;
  /** Called once before the first pending migration of a database that already has some: the place for a backup. */
  readonly beforeMigrate?: (pending: readonly MigrationFile[]) => Promise<void>;
  /** Called as the owner when all migrations are in: other libraries make their schemas here. */
  readonly afterMigrate?: (owner: Client) => Promise<void>;
  readonly onProgress?: (sentence: string) => void;
};

type LedgerRow = { readonly number: number; readonly name: string; readonly checksum: string };

/** Any number, as long as it is ours: two processes that migrate one database wait for each other here. */
const MIGRATION_LOCK = 4_600_460_046;

/** Brings the database to this version of the product, or says in one sentence why it must not. */
export async function migrate(settings: MigrationSettings): Promise<Result<MigrationReport, MigrationProblem>> {
  const owner = new SteadyClient(settings.owner);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await migrateLocked(owner, settings);
  } finally {
    await owner.end();
  }
}

async function migrateLocked(
  owner: Client,
  settings: MigrationSettings,
): Promise<Result<MigrationReport, MigrationProblem>> {
  const tooOld = await oldServer(owner);
  if (tooOld !== null) return fail(tooOld);
  const files = (settings.files ?? migrationFiles()).filter((file) => file.number <= (settings.upTo ?? Infinity));
  const ledger = await readLedger(owner);
  const problem = firstDisagreement(files, ledger);
  if (problem !== null) return fail(problem);

  const pending = files.filter((file) => !ledger.some((row) => row.number === file.number));
  if (ledger.length > 0 && pending.length > 0) await settings.beforeMigrate?.(pending);
  await ensureRoles(owner, settings.appLogin);
  await owner.query(`grant usage on schema public to stipple_access`);
  for (const file of pending) {
    settings.onProgress?.(
      `Migrating the record: ${String(file.number).padStart(4, '0')} ${file.name.replaceAll('_', ' ')}`,
    );
    await apply(owner, file);
  }
  await settings.afterMigrate?.(owner);
  return ok({ applied: pending.map((file) => file.number), version: files.at(-1)?.number ?? 0 });
}

async function oldServer(owner: Client): Promise<MigrationProblem | null> {
  const { rows } = await owner.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  if (Number(rows[0]?.number) >= 150_000) return null;
  return {
    code: 'database-too-old',
    sentence: `PostgreSQL 15 or later is needed; this server is ${rows[0]?.name ?? 'older'}.`,
  };
}

async function readLedger(owner: Client): Promise<readonly LedgerRow[]> {
  await owner.query(`
    create schema if not exists migration;
    create table if not exists migration.ledger (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
  `);
  const { rows } = await owner.query<LedgerRow>('select number, name, checksum from migration.ledger order by number');
  return rows;
}

function firstDisagreement(files: readonly MigrationFile[], ledger: readonly LedgerRow[]): MigrationProblem | null {
  const newest = ledger.at(-1)?.number ?? 0;
  const unknown = ledger.find((row) => !files.some((file) => file.number === row.number));
  if (unknown !== undefined) {
    const sentence = `The database was written by a newer version of Stipple (migration ${newest}, this version knows ${files.at(-1)?.number ?? 0}); start that version or a later one.`;
    return { code: 'database-newer', sentence };
  }
  const changed = ledger.find((row) => files.find((file) => file.number === row.number)?.checksum !== row.checksum);
  if (changed !== undefined) {
    return {
      code: 'migration-changed',
      sentence: `Migration ${changed.number} (${changed.name}) was changed after it had been applied to this database.`,
    };
  }
  const late = files.find((file) => file.number < newest && !ledger.some((row) => row.number === file.number));
  if (late === undefined) return null;
  return {
    code: 'migration-out-of-order',
    sentence: `Migration ${late.number} (${late.name}) comes before ${newest}, which this database already has.`,
  };
}

/** A migration and its line in the ledger are one transaction: both or neither. */
async function apply(owner: Client, file: MigrationFile): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(`set local search_path = public; ${file.sql}`);
    await owner.query('insert into migration.ledger (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
