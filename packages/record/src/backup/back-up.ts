import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Client, ClientConfig } from 'pg';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { writeBackupFile, type BackupFile } from './backup-folder.ts';
import type { AuditHead, EndHead, StartHead } from './backup-content.ts';
import type { BackupKey } from './backup-key.ts';
import { BackupFailure, type BackupProblem } from './backup-problem.ts';
import { backupTables, countRows, enterPractice, inPractice, practiceIds, type BackupTable } from './backup-tables.ts';
import { copyOut } from './copy-stream.ts';
import { photoPaths } from './photo-folder.ts';
import { sealed } from './sealed-stream.ts';
import { sectionBytes } from './sections.ts';
import { SteadyClient } from '../steady-client.ts';

export type BackupSettings = {
  /** Signs in as the owner of everything. */
  readonly owner: ClientConfig;
  /** Null when photos lie elsewhere (an object store has backups of its own). */
  readonly photoFolder: string | null;
  readonly backupFolder: string;
  readonly key: BackupKey;
  /** The instant as ISO text: names the file. */
  readonly now: string;
  readonly productVersion: string;
  readonly onProgress?: (sentence: string) => void;
};

/**
 * One file with everything: all rows as they stood at one instant, and the photos. Work goes on meanwhile; photos are
 * read after the rows, and a photo is stored before its row, so that no row of the backup lacks its photo.
 */
export async function backUp(settings: BackupSettings): Promise<Result<BackupFile, BackupProblem>> {
  const owner = new SteadyClient(settings.owner);
  await owner.connect();
  try {
    await owner.query('begin isolation level repeatable read read only');
    return ok(
      await writeBackupFile(settings.backupFolder, settings.now, sealed(content(owner, settings), settings.key)),
    );
  } catch (error) {
    if (error instanceof BackupFailure) return fail(error.problem);
    throw error;
  } finally {
    await owner.end();
  }
}

async function* content(owner: Client, settings: BackupSettings): AsyncGenerator<Buffer> {
  const say = settings.onProgress ?? ((): void => undefined);
  yield* sectionBytes(await startHead(owner, settings), null);
  const tables = await backupTables(owner);
  const practices = await practiceIds(owner);
  const rows: { [table: string]: number } = {};
  for (const table of tables) {
    say(`Backing up ${table.name}`);
    rows[table.name] = yield* tableSections(owner, table, practices);
  }
  await refuseLostRows(owner, tables, rows);
  const audits = await auditHeads(owner, practices);
  say('Backing up photos');
  const photos = yield* photoSections(settings.photoFolder);
  const end: EndHead = { kind: 'end', rows, photos: photos.count, photo_bytes: photos.bytes, audits };
  yield* sectionBytes(end, null);
}

async function startHead(owner: Client, settings: BackupSettings): Promise<StartHead> {
  const { rows: migrations } = await owner.query<{ number: number; checksum: string }>(
    'select number, checksum from migration.ledger order by number',
  );
  return { kind: 'start', taken_at: settings.now, product_version: settings.productVersion, migrations };
}

async function* tableSections(
  owner: Client,
  table: BackupTable,
  practices: readonly string[],
): AsyncGenerator<Buffer, number> {
  let count = 0;
  const columns = table.columns.join(', ');
  for (const practice_id of table.isPracticeTable ? practices : [null]) {
    await enterPractice(owner, practice_id);
    const select = `select ${columns} from ${table.name} ${inPractice(practice_id)}`;
    const copy = copyOut(owner, `copy (${select}) to stdout`);
    yield* sectionBytes({ kind: 'table', name: table.name, columns: table.columns }, copy.rows);
    count += copy.count();
  }
  return count;
}

/** An owner whom row-level security does not bind can see whether a row belongs to no practice of the directory. */
async function refuseLostRows(
  owner: Client,
  tables: readonly BackupTable[],
  copied: { readonly [table: string]: number },
): Promise<void> {
  const { rows } = await owner.query(
    'select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
  );
  if (rows.length === 0) return;
  const everything = tables.map((table) => ({ ...table, isPracticeTable: false }));
  const counts = await countRows(owner, everything, []);
  const lost = tables.find((table) => counts.get(table.name) !== copied[table.name]);
  if (lost !== undefined) throw new Error(`${lost.name} holds rows of a practice that is not in the directory`);
}

async function auditHeads(owner: Client, practices: readonly string[]): Promise<readonly AuditHead[]> {
  const heads: AuditHead[] = [];
  for (const practice_id of practices) {
    await enterPractice(owner, practice_id);
    const { rows } = await owner.query<{ events: number; head: string | null }>(
      `select (select count(*)::integer from audit_event where practice_id = $1) as events,
              (select encode(digest, 'hex') from audit_seal where practice_id = $1
                order by seal_number desc limit 1) as head`,
      [practice_id],
    );
    heads.push({ practice_id, events: rows[0]?.events ?? 0, head: rows[0]?.head ?? null });
  }
  return heads;
}

async function* photoSections(folder: string | null): AsyncGenerator<Buffer, { count: number; bytes: number }> {
  const photos = { count: 0, bytes: 0 };
  for (const path of folder === null ? [] : await photoPaths(folder)) {
    yield* sectionBytes({ kind: 'photo', path }, counted(createReadStream(join(folder ?? '', path)), photos));
    photos.count += 1;
  }
  return photos;
}

async function* counted(file: AsyncIterable<Buffer>, photos: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    photos.bytes += chunk.length;
    yield chunk;
  }
}
