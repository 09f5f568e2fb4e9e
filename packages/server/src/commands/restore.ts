import { createInterface } from 'node:readline/promises';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import {
  listBackups,
  parseBackupKey,
  restore,
  restoreIntoFolder,
  type BackupKey,
  type BackupProblem,
  type RestoreReport,
} from '@stipple/record/backup/index';
import type { Config } from '../config.ts';
import { prepareDataFolder } from '../installation/data-folder.ts';
import { openDatabasePlace, postgresFolder } from '../installation/database-place.ts';
import { commandConfig, sayProgress } from '../installation/for-command.ts';
import { prepareJobQueue } from '../jobs/job-queue.ts';
import { keepBackupKey, openKeys, readBackupKey } from '../keys.ts';
import { DEFAULT_APP_LOGIN } from '@stipple/record';

/**
 * `npm run restore -- <file>`: puts a backup into an empty data folder (or the empty database of DATABASE_URL) and proves
 * it. Without a file, the newest of the backup folder. The key comes from the keys folder, or is asked for.
 */
const USAGE = `npm run restore -- <file>

Puts a backup into an empty data folder (STIPPLE_DATA), or into the empty database of DATABASE_URL, and proves it: every
row counted, every audit chain followed. Without a file, the newest of the backup folder. The key comes from the keys
folder; where there is none it is asked for: it stands on the recovery sheet.
`;

process.exitCode = await main(process.argv[2] ?? null);

async function main(named: string | null): Promise<number> {
  if (named === '--help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const config = commandConfig();
  if (!config.ok) return refused(config.problem);
  const folder = prepareDataFolder(config.value.data_folder);
  if (!folder.ok) return refused(folder.problem);
  const file = named ?? (await listBackups(config.value.backup_folder))[0]?.file ?? null;
  if (file === null)
    return refused(`There is no backup in ${config.value.backup_folder}. Name one: npm run restore -- <file>`);
  const key = await findKey(config.value);
  if (!key.ok) return refused(key.problem);
  const restored = await restoreFile(config.value, file, key.value);
  if (!restored.ok) return refused(restored.problem.sentence);
  keepBackupKey(config.value.keys_folder, key.value);
  const { taken_at, rows, photos, practices } = restored.value;
  process.stdout.write(
    `Restored and proven, as of ${taken_at}. Practices: ${practices}, rows: ${rows}, photos: ${photos}. Now run npm start.\n`,
  );
  return 0;
}

async function restoreFile(
  config: Config,
  file: string,
  key: BackupKey,
): Promise<Result<RestoreReport, BackupProblem>> {
  const common = {
    file,
    key,
    photoFolder: config.photo_folder,
    afterMigrate: prepareJobQueue,
    onProgress: sayProgress,
  };
  if (config.database_url === null) {
    const appLogin = { name: DEFAULT_APP_LOGIN, password: null };
    const dataDirectory = postgresFolder(config);
    return restoreIntoFolder({ ...common, appLogin, dataDirectory, postgresBinaries: config.postgres_binaries });
  }
  keepBackupKey(config.keys_folder, key);
  const place = await openDatabasePlace(config, openKeys(config.keys_folder).database_password, sayProgress);
  if (!place.ok) return fail({ code: 'restore-server', sentence: place.problem });
  return restore({ ...common, owner: place.value.owner, appLogin: place.value.appLogin });
}

/** The installation's own key; else the one on the recovery sheet. */
async function findKey(config: Config): Promise<Result<BackupKey, string>> {
  const kept = readBackupKey(config.keys_folder);
  if (kept !== null) return ok(kept);
  process.stderr.write('Backup key from the recovery sheet: ');
  const terminal = createInterface({ input: process.stdin });
  let typed = '';
  for await (typed of terminal) break;
  const parsed = parseBackupKey(typed);
  return parsed.ok ? parsed : fail(parsed.problem.sentence);
}

function refused(sentence: string): number {
  sayProgress(sentence);
  return 1;
}
