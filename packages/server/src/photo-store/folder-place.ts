import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import type { ObjectPlace } from './object-place.ts';

/** Photos in a folder of this machine; backups take it along. */
export function folderPlace(folder: string): ObjectPlace {
  return {
    write: async (key, bytes) => {
      try {
        await writeWhole(join(folder, key), bytes);
        return ok(true);
      } catch (error) {
        return fail(unavailable(error));
      }
    },
    read: async (key) => {
      try {
        return ok(await readFile(join(folder, key)));
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? ok(null) : fail(unavailable(error));
      }
    },
    remove: async (key) => {
      try {
        const file = join(folder, key);
        await rm(file, { force: true });
        await forceFolder(dirname(file)).catch(() => undefined);
        return ok(true);
      } catch (error) {
        return fail(unavailable(error));
      }
    },
  };
}

/** Under another name first, forced to the disk, then renamed. Names that begin with a dot are in no backup. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${randomBytes(9).toString('hex')}`);
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await forceFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function forceFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function unavailable(error: unknown): Problem {
  const code = codeOf(error);
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : code;
  return problem('photo-store-unavailable', `The folder of photos cannot be used (${why}).`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
