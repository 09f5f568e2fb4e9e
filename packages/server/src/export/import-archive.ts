import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { openDatabase, withPracticeScope } from '@stipple/record';
import { verifyAudit } from '@stipple/record/audit/index';
import {
  enterImportedPractice,
  holdsPractices,
  loadAccounts,
  loadRows,
  type ExportedAccounts,
} from '@stipple/record/export/load-rows';
import { migrationFiles } from '@stipple/record/migration-files';
import { SteadyClient } from '@stipple/record/steady-client';
import type { Client, ClientConfig } from 'pg';
import { z } from 'zod';
import type { PhotoStore } from '../photo-store/photo-store.ts';
import { digestTables } from './digest-tables.ts';
import { ACCOUNTS_PATH, exportManifest, MANIFEST_PATH, type ExportManifest } from './manifest.ts';
import { BrokenArchive, readTar } from './tar.ts';

export type ImportWish = {
  readonly file: string;
  /** The owner of a migrated record without a practice. */
  readonly owner: ClientConfig;
  readonly photos: PhotoStore;
  readonly onProgress: (sentence: string) => void;
};

export type ImportReport = { readonly practice_name: string; readonly rows: number; readonly photos: number };

/**
 * Puts an exported practice into an empty installation and proves it: each file by its hash before a row is touched, each
 * table by count and digest, the audit chain to the link that the manifest names. One sentence says why where it cannot.
 */
export async function importArchive(wish: ImportWish): Promise<Result<ImportReport, string>> {
  try {
    wish.onProgress('Checking the archive');
    const manifest = await checkWhole(wish.file);
    demandSameSchema(manifest);
    return ok(await putBack(wish, manifest));
  } catch (error) {
    if (error instanceof BrokenArchive) return fail(`The file cannot be imported: ${error.message}.`);
    if (error instanceof Refused) return fail(error.message);
    throw error;
  }
}

/** Why nothing was imported, as a whole sentence. */
class Refused extends Error {}

async function checkWhole(file: string): Promise<ExportManifest> {
  const seen = new Map<string, { bytes: number; sha256: string }>();
  let manifest: ExportManifest | null = null;
  for await (const { path, bytes } of readTar(createReadStream(file))) {
    if (path === MANIFEST_PATH) manifest = parseManifest(bytes);
    else seen.set(path, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  if (manifest === null) throw new BrokenArchive('its manifest is missing');
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = seen.get(path);
    if (found === undefined || found.bytes !== bytes || found.sha256 !== sha256)
      throw new BrokenArchive(`${path} is missing, or not what was exported`);
  }
  if (seen.size !== manifest.files.length) throw new BrokenArchive('it holds files that the manifest does not name');
  return manifest;
}

function parseManifest(bytes: Uint8Array): ExportManifest {
  try {
    return exportManifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    throw new BrokenArchive('its manifest cannot be read by this version');
  }
}

function demandSameSchema({ migrations, product_version }: ExportManifest): void {
  const known = migrationFiles();
  const isSame =
    known.length === migrations.length &&
    migrations.every(({ number, checksum }, at) => known[at]?.number === number && known[at].checksum === checksum);
  if (isSame) return;
  throw new Refused(
    `The archive was written by Stipple ${product_version}, whose record is built otherwise. Import it with that version, then update.`,
  );
}

async function putBack(wish: ImportWish, manifest: ExportManifest): Promise<ImportReport> {
  const owner = new SteadyClient(wish.owner);
  await owner.connect();
  try {
    if (await holdsPractices(owner))
      throw new Refused('An archive is imported into an installation without a practice only; here is one already.');
    await owner.query('begin');
    const photos = await loadAll(owner, wish, manifest);
    await owner.query('commit');
    wish.onProgress('Proving what was imported');
    await prove(wish.owner, manifest);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { practice_name: manifest.practice_name, rows, photos };
  } finally {
    await owner.end();
  }
}

/** Files come in the order in which rows can be put back. Pictures are sealed under this installation's own key. */
async function loadAll(
  owner: Client,
  { file, photos, onProgress }: ImportWish,
  manifest: ExportManifest,
): Promise<number> {
  const { practice_id, tables } = manifest;
  const known = new Set(tables.map(({ name }) => name));
  let kept = 0;
  let now = '';
  await enterImportedPractice(owner, practice_id);
  for await (const { path, bytes } of readTar(createReadStream(file))) {
    const table = /^tables\/(.+)\.\d{4,}\.ndjson$/.exec(path)?.[1];
    if (path === ACCOUNTS_PATH) await loadAccounts(owner, accountsOf(bytes));
    if (table !== undefined && known.has(table)) {
      if (table !== now) onProgress(`Importing ${table}`);
      now = table;
      await loadLines(owner, table, bytes);
    }
    if (!path.startsWith('photos/')) continue;
    const stored = await photos.put(practice_id, bytes);
    if (!stored.ok) throw new Refused(`A picture could not be stored: ${stored.problem.detail}`);
    kept += 1;
  }
  return kept;
}

const LINES_AT_ONCE = 1000;

async function loadLines(owner: Client, table: string, bytes: Uint8Array): Promise<void> {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE)
    await loadRows(owner, table, lines.slice(at, at + LINES_AT_ONCE));
}

const accounts = z.strictObject({
  directory: z.looseObject({ practice_id: z.uuid() }),
  members: z.array(z.looseObject({ user_id: z.string() })),
  users: z.array(z.strictObject({ id: z.string(), name: z.string(), email: z.string() })),
});

function accountsOf(bytes: Uint8Array): ExportedAccounts {
  return accounts.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** Reads everything again as the export did: the same digests, or it says which table differs. */
async function prove(connection: ClientConfig, manifest: ExportManifest): Promise<void> {
  const { practice_id } = manifest;
  const actor = { kind: 'job', actor_id: 'import', practice_id, role: null } as const;
  const db = openDatabase(connection, { max: 1 });
  try {
    const found = new Map((await withPracticeScope(db, actor, digestTables)).map((table) => [table.name, table]));
    for (const { name, rows, sha256 } of manifest.tables) {
      const now = found.get(name);
      if (now?.rows !== rows || now.sha256 !== sha256)
        throw new Refused(
          `The import could not be proven: ${name} is not what was exported. Start again from an empty installation.`,
        );
    }
    const audit = await withPracticeScope(db, actor, verifyAudit);
    if (audit.kind === 'broken' || audit.head !== manifest.audit.head || audit.events !== manifest.audit.events)
      throw new Refused('The import could not be proven: the audit chain does not end where the archive says.');
  } finally {
    await db.close();
  }
}
