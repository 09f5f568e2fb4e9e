import { createReadStream, existsSync } from 'node:fs';
import type { Client, ClientConfig } from 'pg';
import { expectOk, fail, ok, type Result } from '@stipple/engine/kernel';
import { migrate, type MigrationSettings } from '../migrate.ts';
import { migrationFiles } from '../migration-files.ts';
import type { AppLogin } from '../roles.ts';
import { parseHead, type BackupHead, type EndHead, type StartHead } from './backup-content.ts';
import type { BackupKey } from './backup-key.ts';
import { BackupFailure, damaged, type BackupProblem } from './backup-problem.ts';
import { backupTables } from './backup-tables.ts';
import { copyIn } from './copy-stream.ts';
import { comparePhotoFolder, writePhoto } from './photo-folder.ts';
import { proveRestore } from './prove-restore.ts';
import { opened } from './sealed-stream.ts';
import { readSections, type Section } from './sections.ts';
import { SteadyClient } from '../steady-client.ts';

export type RestoreSettings = {
  readonly file: string;
  readonly key: BackupKey;
  /** The owner of an empty database. */
  readonly owner: ClientConfig;
  readonly appLogin: AppLogin;
  /** Empty, not there yet, or holding photos of this very backup; null when the backup's photos are not wanted. */
  readonly photoFolder: string | null;
  readonly afterMigrate?: MigrationSettings['afterMigrate'];
  readonly onProgress?: (sentence: string) => void;
};

/** What was put back and proven. */
export type RestoreReport = {
  readonly taken_at: string;
  readonly product_version: string;
  readonly rows: number;
  readonly photos: number;
  readonly practices: number;
};

/**
 * Puts a backup into an empty database and an empty folder, and proves it: every table's rows counted, every photo
 * written, every practice's audit chain followed to the link the backup noted. An older backup is brought to this
 * version afterwards.
 */
export async function restore(settings: RestoreSettings): Promise<Result<RestoreReport, BackupProblem>> {
  try {
    await checkWhole(settings);
    return await restoreWhole(settings);
  } catch (error) {
    if (error instanceof BackupFailure) return fail(error.problem);
    throw error;
  }
}

/** Reads the file to its end first, so that a damaged one, or one of other photos, is refused before anything is touched. */
async function checkWhole({ file, key, photoFolder }: RestoreSettings): Promise<void> {
  if (!existsSync(file)) throw new BackupFailure('not-a-backup', `There is no file ${file}.`);
  const folder = photoFolder === null ? null : comparePhotoFolder(photoFolder);
  let last: BackupHead | null = null;
  for await (const section of readSections(opened(createReadStream(file), key))) {
    last = parseHead(section.head);
    if (last.kind === 'photo') await folder?.see(last.path, section.body);
  }
  if (last?.kind !== 'end') throw damaged('its end is missing');
  await folder?.end();
}

async function restoreWhole(settings: RestoreSettings): Promise<Result<RestoreReport, BackupProblem>> {
  const owner = new SteadyClient(settings.owner);
  await owner.connect();
  try {
    if (!(await isEmpty(owner))) {
      throw new BackupFailure(
        'restore-target-not-empty',
        'A backup is restored into an empty place only; this one already holds data.',
      );
    }
    return await restoreInto(owner, settings);
  } finally {
    await owner.end();
  }
}

async function restoreInto(owner: Client, settings: RestoreSettings): Promise<Result<RestoreReport, BackupProblem>> {
  const say = settings.onProgress ?? ((): void => undefined);
  const sections = readSections(opened(createReadStream(settings.file), settings.key));
  const start = await readStart(sections);
  await migrateTo(settings, start);
  await owner.query('begin');
  const end = await loadAll(owner, sections, settings, say);
  say('Proving the restored record');
  await proveRestore(owner, settings.owner, end);
  say('Bringing the record to this version');
  expectOk(await migrate(migrationSettings(settings)));
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
  const { taken_at, product_version } = start;
  return ok({ taken_at, product_version, rows, photos: end.photos, practices: end.audits.length });
}

async function readStart(sections: AsyncGenerator<Section>): Promise<StartHead> {
  const first = await sections.next();
  const head = first.done === true ? null : parseHead(first.value.head);
  if (head?.kind !== 'start') throw damaged('it does not begin with its beginning');
  return head;
}

/** To exactly the tables the rows were taken from. */
async function migrateTo(settings: RestoreSettings, start: StartHead): Promise<void> {
  const known = migrationFiles();
  const strange = start.migrations.find(
    (one) => known.find((file) => file.number === one.number)?.checksum !== one.checksum,
  );
  if (strange !== undefined) {
    throw new BackupFailure(
      'backup-newer',
      `The backup was made by Stipple ${start.product_version}, which has migrations that this version does not know; restore it with that version.`,
    );
  }
  const upTo = start.migrations.at(-1)?.number ?? 0;
  const { owner, appLogin } = settings;
  expectOk(await migrate({ owner, appLogin, upTo }));
}

function migrationSettings({ owner, appLogin, afterMigrate }: RestoreSettings): MigrationSettings {
  return afterMigrate === undefined ? { owner, appLogin } : { owner, appLogin, afterMigrate };
}

/** One transaction: a backup that turns out to be cut off leaves no row behind. */
async function loadAll(
  owner: Client,
  sections: AsyncGenerator<Section>,
  settings: RestoreSettings,
  say: (sentence: string) => void,
): Promise<EndHead> {
  await forceSecurity(owner, false);
  for await (const section of sections) {
    const head = parseHead(section.head);
    if (head.kind === 'table') {
      say(`Restoring ${head.name}`);
      await copyIn(owner, `copy ${head.name} (${head.columns.join(', ')}) from stdin`, section.body);
    }
    if (head.kind === 'photo' && settings.photoFolder !== null) {
      await writePhoto(settings.photoFolder, head.path, section.body);
    }
    if (head.kind === 'end') {
      await forceSecurity(owner, true);
      await owner.query('commit');
      return head;
    }
  }
  throw damaged('its end is missing');
}

/** PostgreSQL does not copy into a table whose security binds the one who copies: lifted inside this transaction only. */
async function forceSecurity(owner: Client, isForced: boolean): Promise<void> {
  const tables = (await backupTables(owner)).filter((table) => table.isPracticeTable);
  for (const { name } of tables)
    await owner.query(`alter table ${name} ${isForced ? '' : 'no '}force row level security`);
}

async function isEmpty(owner: Client): Promise<boolean> {
  const { rows } = await owner.query(
    `select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ('public', 'identity', 'migration') and relkind in ('r', 'p') limit 1`,
  );
  return rows.length === 0;
}
