import { createHash, type Hash } from 'node:crypto';
import { verifyAudit } from '@stipple/record/audit/index';
import { exportTables, type ExportTable } from '@stipple/record/export/export-tables';
import { readAccounts, readAsOfNow, readPhotoHashes, readRows } from '@stipple/record/export/read-rows';
import { migrationFiles } from '@stipple/record/migration-files';
import type { Scope } from '@stipple/record';
import type { PhotoStore } from '../photo-store/photo-store.ts';
import { ABOUT_THIS_ARCHIVE } from './about-this-archive.ts';
import { ACCOUNTS_PATH, EXPORT_FORMAT, MANIFEST_PATH, type ExportManifest } from './manifest.ts';
import { TAR_END, tarEntry } from './tar.ts';

export type ArchiveWish = {
  readonly photos: PhotoStore | null;
  readonly practice_name: string;
  readonly product_version: string;
  readonly exported_at: string;
  readonly exported_at_s: number;
  onProgress(parts: { readonly total: number; readonly done: number }): Promise<void>;
};

/** What was written, once all of it is. */
export type WrittenArchive = {
  readonly manifest: ExportManifest;
  readonly manifest_sha256: string;
  readonly bytes: number;
};

/**
 * Writes everything of the practice of the scope, as it stands at one instant, piece by piece: nothing is held but the
 * piece at hand. The scope has to be a fresh transaction.
 */
export async function* writeArchive(scope: Scope, wish: ArchiveWish): AsyncGenerator<Buffer, WrittenArchive> {
  await readAsOfNow(scope);
  const tables = await exportTables(scope);
  const hashes = wish.photos === null ? [] : await readPhotoHashes(scope, tables);
  const archive = newArchive(wish);
  const parts = { total: tables.length + hashes.length, done: 0 };
  yield archive.add('README.txt', Buffer.from(ABOUT_THIS_ARCHIVE));
  yield archive.add('schema.json', Buffer.from(schemaText(tables)));
  yield archive.add(ACCOUNTS_PATH, Buffer.from(await readAccounts(scope)));
  const counted: ExportManifest['tables'] = [];
  for (const table of tables) {
    counted.push(yield* tableParts(scope, table, archive));
    parts.done += 1;
    await wish.onProgress(parts);
  }
  const missing = yield* photoFiles(scope.practice_id, hashes, wish, archive, parts);
  const audit = await verifyAudit(scope);
  if (audit.kind === 'broken')
    throw new Error(`the audit chain is broken (${audit.place.kind}); it is not exported as if it were whole`);
  const manifest: ExportManifest = {
    format: EXPORT_FORMAT,
    product_version: wish.product_version,
    practice_id: scope.practice_id,
    practice_name: wish.practice_name,
    exported_at: wish.exported_at,
    migrations: migrationFiles().map(({ number, checksum }) => ({ number, checksum })),
    tables: counted,
    files: [...archive.files],
    photos: { included: wish.photos !== null, count: hashes.length - missing.length, missing: [...missing] },
    audit: { events: audit.events, head: audit.head },
  };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield archive.add(MANIFEST_PATH, text);
  yield TAR_END;
  return {
    manifest,
    manifest_sha256: hexOf(createHash('sha256').update(text)),
    bytes: archive.bytes() + TAR_END.length,
  };
}

/** A table is cut into files of about this size, so that none has to be held whole by whoever writes or reads it. */
const PART_BYTES = 4 * 1024 * 1024;

type Archive = ReturnType<typeof newArchive>;

function newArchive({ exported_at_s }: ArchiveWish) {
  const files: ExportManifest['files'] = [];
  let written = 0;
  return {
    files,
    bytes: () => written,
    add: (path: string, bytes: Buffer): Buffer => {
      files.push({ path, bytes: bytes.length, sha256: hexOf(createHash('sha256').update(bytes)) });
      const entry = tarEntry({ path, bytes }, exported_at_s);
      written += entry.length;
      return entry;
    },
  };
}

async function* tableParts(
  scope: Scope,
  table: ExportTable,
  archive: Archive,
): AsyncGenerator<Buffer, ExportManifest['tables'][number]> {
  const digest = createHash('sha256');
  let [rows, part, held, bytes] = [0, 1, [] as Buffer[], 0];
  for await (const lines of readRows(scope, table)) {
    const chunk = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    digest.update(chunk);
    held.push(chunk);
    [rows, bytes] = [rows + lines.length, bytes + chunk.length];
    if (bytes < PART_BYTES) continue;
    yield archive.add(partPath(table.name, part), Buffer.concat(held));
    [part, held, bytes] = [part + 1, [], 0];
  }
  if (bytes > 0) yield archive.add(partPath(table.name, part), Buffer.concat(held));
  return { name: table.name, rows, sha256: hexOf(digest) };
}

function partPath(table: string, part: number): string {
  return `tables/${table}.${String(part).padStart(4, '0')}.ndjson`;
}

/** Gives the pictures that the store does not have any more, or not as they were. */
async function* photoFiles(
  practice_id: string,
  hashes: readonly string[],
  { photos, onProgress }: ArchiveWish,
  archive: Archive,
  parts: { readonly total: number; done: number },
): AsyncGenerator<Buffer, readonly string[]> {
  const missing: string[] = [];
  for (const hash of photos === null ? [] : hashes) {
    const bytes = await photos?.get(practice_id, hash);
    if (bytes?.ok === true) yield archive.add(`photos/${hash}`, bytes.value);
    else if (bytes?.problem.code === 'photo-damaged') missing.push(hash);
    else throw new Error('the photo store cannot be reached');
    parts.done += 1;
    if (parts.done % 50 === 0) await onProgress(parts);
  }
  return missing;
}

function schemaText(tables: readonly ExportTable[]): string {
  return `${JSON.stringify({ tables: tables.map(({ name, columns, key }) => ({ name, columns, key })) }, null, 2)}\n`;
}

function hexOf(hash: Hash): string {
  return hash.digest('hex');
}
