import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result } from '@stipple/engine/kernel';
import { OWNER_LOGIN, startManagedPostgres } from '../managed-postgres.ts';
import { ensureRecordDatabase, RECORD_DATABASE } from '../record-database.ts';
import type { BackupProblem } from './backup-problem.ts';
import { restore, type RestoreReport, type RestoreSettings } from './restore.ts';

export type FolderRestoreSettings = Omit<RestoreSettings, 'owner'> & {
  /** The private server's folder: empty or not there yet. */
  readonly dataDirectory: string;
  readonly postgresBinaries?: string | null;
};

/** Starts a private server in an empty folder, restores into it, proves it, and stops it. What failed leaves nothing behind. */
export async function restoreIntoFolder(
  settings: FolderRestoreSettings,
): Promise<Result<RestoreReport, BackupProblem>> {
  const { dataDirectory, postgresBinaries = null } = settings;
  if ((await readdir(dataDirectory).catch(() => [])).length > 0) {
    return fail({
      code: 'restore-target-not-empty',
      sentence: `A backup is restored into an empty folder only; ${dataDirectory} is not empty.`,
    });
  }
  const server = await startManagedPostgres({ dataDirectory, postgresBinaries });
  if (!server.ok) return fail({ code: 'restore-server', sentence: server.problem.sentence });
  let isRestored = false;
  try {
    await ensureRecordDatabase(server.value.connection(OWNER_LOGIN, 'postgres'));
    const result = await restore({ ...settings, owner: server.value.connection(OWNER_LOGIN, RECORD_DATABASE) });
    isRestored = result.ok;
    return result;
  } finally {
    await server.value.stop();
    if (!isRestored) await emptyFolder(dataDirectory);
  }
}

async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
