import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { BackupFailure, damaged } from './backup-problem.ts';

/** The files of a photo folder, by path from there. Names that begin with a dot are half-written or the system's own. */
export async function photoPaths(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

/**
 * Holds what lies in the folder against what the backup brings: whoever moves to a database of their own on the same machine
 * has the photos there already. The same bytes under the same name are left alone; anything else is refused before a row is touched.
 */
export function comparePhotoFolder(folder: string): {
  see(path: string, body: AsyncIterable<Buffer>): Promise<void>;
  end(): Promise<void>;
} {
  const brought = new Set<string>();
  return {
    see: async (path, body) => {
      brought.add(path);
      const [inBackup, target] = [await digestOf(body), placeIn(folder, path)];
      if (existsSync(target) && (await digestOf(createReadStream(target))) !== inBackup) throw otherPhotos(folder);
    },
    end: async () => {
      if ((await photoPaths(folder)).some((path) => !brought.has(path))) throw otherPhotos(folder);
    },
  };
}

/** Writes a photo unless it is there. */
export async function writePhoto(folder: string, path: string, body: AsyncIterable<Buffer>): Promise<void> {
  const target = placeIn(folder, path);
  if (existsSync(target)) return;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  try {
    for await (const chunk of body) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function placeIn(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (!target.startsWith(resolve(folder) + sep)) throw damaged('a photo lies outside its folder');
  return target;
}

async function digestOf(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}

function otherPhotos(folder: string): BackupFailure {
  return new BackupFailure(
    'restore-target-not-empty',
    `The folder of photos ${folder} holds photos that are not in this backup. Restore a newer backup, or move them away.`,
  );
}
