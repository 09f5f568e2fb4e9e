import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { DEFAULT_APP_LOGIN } from '@stipple/record';
import {
  listBackups,
  parseBackupKey,
  restoreIntoFolder,
  type BackupFile,
  type BackupKey,
} from '@stipple/record/backup/index';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { prepareJobQueue } from '../jobs/job-queue.ts';
import { keepBackupKey } from '../keys.ts';
import { restoredPlaces } from './restored-places.ts';

const proven = z.strictObject({ taken_at: z.string(), rows: z.int(), photos: z.int(), practices: z.int() });

/** What was restored beside the empty installation, proven. */
export type Restored = z.output<typeof proven>;

export type RestoreState = {
  readonly folder: string;
  readonly files: readonly BackupFile[];
  /** Only the private server can be put in place by a restart; a database of one's own is restored by the command. */
  readonly possible: boolean;
  readonly step: string | null;
  readonly fault: string | null;
  readonly ready: Restored | null;
};

/** Restores from the first page of an empty installation. */
export type Restores = {
  state(): Promise<RestoreState>;
  /** Begins, or says in one sentence why it cannot; the state tells how far it is. */
  begin(file: string, backup_key: string): Promise<Result<true, string>>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
};

type Place = Pick<
  Config,
  'data_folder' | 'photo_folder' | 'keys_folder' | 'backup_folder' | 'postgres_binaries' | 'database_url' | 'photo_s3'
>;

export function openRestores(place: Place): Restores {
  let working: Promise<void> | null = null;
  let step: string | null = null;
  let fault: string | null = null;
  const places = restoredPlaces(place);
  const work = async (file: string, key: BackupKey): Promise<void> => {
    fault = await restoreBeside(place, file, key, (said) => {
      step = said;
    });
    step = null;
    working = null;
  };
  return {
    state: async () => ({
      folder: place.backup_folder,
      files: await listBackups(place.backup_folder),
      possible: place.database_url === null,
      step,
      fault,
      ready: await readMarker(places.marker),
    }),
    begin: async (file, backup_key) => {
      if (place.database_url !== null) return fail('This database is restored with npm run restore.');
      if (working !== null) return fail('A restore is under way already.');
      const key = parseBackupKey(backup_key);
      if (!key.ok) return fail(key.problem.sentence);
      const found = (await listBackups(place.backup_folder)).find((one) => basename(one.file) === file);
      if (found === undefined) return fail(`There is no backup ${file} in ${place.backup_folder}.`);
      step = 'Reading the backup to its end';
      working = work(found.file, key.value);
      return ok(true);
    },
    settled: async () => {
      await working;
    },
  };
}

/** One sentence where it did not work; nothing of it stays then. The marker is written last. */
async function restoreBeside(
  place: Place,
  file: string,
  key: BackupKey,
  onProgress: (sentence: string) => void,
): Promise<string | null> {
  const places = restoredPlaces(place);
  const clear = async (): Promise<void> => {
    for (const one of [places.marker, places.postgres, places.photos, places.keys])
      await rm(one, { recursive: true, force: true });
  };
  try {
    await clear();
    const restored = await restoreIntoFolder({
      file,
      key,
      dataDirectory: places.postgres,
      postgresBinaries: place.postgres_binaries,
      appLogin: { name: DEFAULT_APP_LOGIN, password: null },
      photoFolder: place.photo_s3 === null ? places.photos : null,
      afterMigrate: prepareJobQueue,
      onProgress,
    });
    if (!restored.ok) {
      await clear();
      return restored.problem.sentence;
    }
    keepBackupKey(places.keys, key);
    const { taken_at, rows, photos, practices } = restored.value;
    await writeFile(places.marker, JSON.stringify({ taken_at, rows, photos, practices }), { flush: true });
    return null;
  } catch (error) {
    // What cannot be cleared now is cleared before the next try.
    await clear().catch(() => undefined);
    return `The restore stopped: ${error instanceof Error ? error.message : 'unknown reason'}.`;
  }
}

async function readMarker(marker: string): Promise<Restored | null> {
  if (!existsSync(marker)) return null;
  return proven.parse(JSON.parse(await readFile(marker, 'utf8')));
}
