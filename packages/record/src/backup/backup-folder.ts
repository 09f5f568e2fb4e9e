import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupFailure } from './backup-problem.ts';

/** One finished backup. */
export type BackupFile = { readonly file: string; readonly taken_at: string; readonly bytes: number };

const FILE_NAME = /^stipple-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.backup$/;
const LAST = 'last-backup.json';

/** Written under another name, forced to the disk, then renamed: a file with a backup's name is a whole backup. */
export async function writeBackupFile(
  folder: string,
  takenAt: string,
  bytes: AsyncIterable<Buffer>,
): Promise<BackupFile> {
  const file = join(folder, fileName(takenAt));
  const unfinished = `${file}.unfinished`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const size = await writeAll(unfinished, bytes);
    await rename(unfinished, file);
    await forceFolder(folder);
    const made: BackupFile = { file, taken_at: takenAt, bytes: size };
    await writeFile(join(folder, LAST), JSON.stringify(made), { mode: 0o600 });
    return made;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw explained(error, folder);
  }
}

/** Newest first. */
export async function listBackups(folder: string): Promise<readonly BackupFile[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => FILE_NAME.test(name)).toSorted();
  const files = found.map(async (name) => {
    const file = join(folder, name);
    return { file, taken_at: name.replace(FILE_NAME, '$1T$2:$3:$4Z'), bytes: (await stat(file)).size };
  });
  return (await Promise.all(files)).toReversed();
}

/** The last one that succeeded, null when there was none: Today warns when it is older than 48 hours. */
export async function lastBackup(folder: string): Promise<BackupFile | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, LAST), 'utf8'));
    return isBackupFile(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps the newest `keep`; gives the files that were removed. */
export async function removeOldBackups(folder: string, keep: number): Promise<readonly string[]> {
  const old = (await listBackups(folder)).slice(Math.max(1, keep)).map((backup) => backup.file);
  await Promise.all(old.map((file) => rm(file, { force: true })));
  return old;
}

/** `2026-11-20T03:00:00.123Z` gives `stipple-2026-11-20T03-00-00Z.backup`: names sort by time and suit every system. */
function fileName(takenAt: string): string {
  return `stipple-${takenAt.slice(0, 19).replaceAll(':', '-')}Z.backup`;
}

async function writeAll(file: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      await handle.writeFile(chunk);
      size += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size;
}

async function forceFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}

const FOLDER_FAULTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT']);

function explained(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!FOLDER_FAULTS.has(code)) return error;
  const reason = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : code;
  return new BackupFailure('backup-folder-not-writable', `The backup folder ${folder} cannot be written (${reason}).`);
}

function isBackupFile(value: unknown): value is BackupFile {
  if (typeof value !== 'object' || value === null) return false;
  if (!('file' in value) || !('taken_at' in value) || !('bytes' in value)) return false;
  return typeof value.file === 'string' && typeof value.taken_at === 'string' && typeof value.bytes === 'number';
}
