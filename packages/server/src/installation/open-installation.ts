import { fail, ok, type Result } from '@stipple/engine/kernel';
import { join } from 'node:path';
import { isDatabaseUnavailable, migrate, type MigrationReport } from '@stipple/record';
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.ts';
import { prepareJobQueue } from '../jobs/job-queue.ts';
import { openKeys, type Keys } from '../keys.ts';
import { makeBackup, type BackupPlace } from '../practice/backups.ts';
import { prepareDataFolder } from './data-folder.ts';
import { openDatabasePlace, type DatabasePlace } from './database-place.ts';
import { putRestoredInPlace } from './put-restored-in-place.ts';
import { forgetRunning, noteRunning } from './running-note.ts';

/** Data folder, keys and a migrated record: what the server and the commands stand on. */
export type Installation = {
  readonly keys: Keys;
  readonly database: DatabasePlace;
  readonly backupPlace: BackupPlace;
  close(): Promise<void>;
};

type Say = (sentence: string) => void;

/** Opens everything below the server, or says in one sentence why it cannot. Nothing is left running then. */
export async function openInstallation(config: Config, say: Say): Promise<Result<Installation, string>> {
  const folder = prepareDataFolder(config.data_folder);
  if (!folder.ok) return folder;
  putRestoredInPlace(config, say);
  const keys = keysOf(config);
  if (!keys.ok) return keys;
  const place = await openDatabasePlace(config, keys.value.database_password, say);
  if (!place.ok) return place;
  const installation = installationOver(config, keys.value, place.value);
  const migrated = await bringUpToDate(installation, say);
  if (migrated.ok) {
    noteRunning(config, place.value.socket);
    return ok(installation);
  }
  await installation.close();
  return migrated;
}

export function installationOver(config: Config, keys: Keys, database: DatabasePlace): Installation {
  const { backup_folder } = config;
  const photo_folder = config.photo_s3 === null ? config.photo_folder : null;
  return {
    keys,
    database,
    backupPlace: {
      owner: database.owner,
      backup_folder,
      photo_folder,
      key: keys.backup_key,
      rehearsal_folder: join(config.data_folder, 'rehearsal'),
      postgres_binaries: config.postgres_binaries,
    },
    close: async () => {
      forgetRunning(config);
      await database.stop();
    },
  };
}

export function keysOf(config: Config): Result<Keys, string> {
  try {
    return ok(openKeys(config.keys_folder));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = 'code' in error ? `the folder cannot be read and written (${String(error.code)})` : error.message;
    return fail(`The keys in ${config.keys_folder} cannot be used: ${reason.replace(/\.$/, '')}.`);
  }
}

async function bringUpToDate(installation: Installation, say: Say): Promise<Result<MigrationReport, string>> {
  const { database, backupPlace } = installation;
  let isNew = true;
  const progress = (sentence: string): void => {
    if (!isNew) say(sentence);
  };
  try {
    const report = await migrate({
      owner: database.owner,
      appLogin: database.appLogin,
      onProgress: progress,
      beforeMigrate: async () => {
        isNew = false;
        say('Making a backup before the record is brought to this version');
        const made = await makeBackup(backupPlace, Temporal.Now.instant());
        if (!made.ok) throw new StartStopped(made.problem.sentence);
      },
      afterMigrate: prepareJobQueue,
    });
    return report.ok ? report : fail(report.problem.sentence);
  } catch (error) {
    if (error instanceof StartStopped) return fail(error.message);
    if (isDatabaseUnavailable(error) || isRefusedLogin(error))
      return fail(`The database cannot be reached: ${error instanceof Error ? error.message : 'unknown reason'}.`);
    throw error;
  }
}

/** A step of the start that says why it stopped. */
class StartStopped extends Error {}

/** Wrong password, unknown database, or a login that may not. */
function isRefusedLogin(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(28...|3D000|42501|ENOTFOUND|EAI_AGAIN)$/.test(code);
}
