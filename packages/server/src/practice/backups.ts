import { fail, ok, type Result } from '@stipple/engine/kernel';
import { backUp, lastBackup, removeOldBackups, type BackupKey } from '@stipple/record/backup/index';
import type { ClientConfig } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { productVersion } from '../product-version.ts';

/** The newest backup of this installation. */
export type BackupStatus = { readonly last_backup_at: Temporal.Instant | null; readonly file: string | null };

/** One sentence for a person: which folder cannot be written, that the disk is full. */
export type BackupFault = { readonly sentence: string };

export type Backups = {
  status(): Promise<BackupStatus>;
  /** Makes one now; a second call while one is being made waits for the same. */
  run(): Promise<Result<BackupStatus, BackupFault>>;
};

export type BackupPlace = {
  readonly owner: ClientConfig;
  readonly backup_folder: string;
  /** Null where photos lie in an object store, which has backups of its own. */
  readonly photo_folder: string | null;
  readonly key: BackupKey;
};

/** A month of nightly backups is kept. `default` */
const KEPT = 30;

export function openBackups(place: BackupPlace, clock: () => Temporal.Instant): Backups {
  let underWay: Promise<Result<BackupStatus, BackupFault>> | null = null;
  return {
    status: () => statusOf(place.backup_folder),
    run: () => {
      underWay ??= makeBackup(place, clock()).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

export async function makeBackup(
  place: BackupPlace,
  now: Temporal.Instant,
  onProgress: (sentence: string) => void = () => undefined,
): Promise<Result<BackupStatus, BackupFault>> {
  const made = await backUp({
    owner: place.owner,
    photoFolder: place.photo_folder,
    backupFolder: place.backup_folder,
    key: place.key,
    now: instantText(now),
    productVersion: productVersion(),
    onProgress,
  });
  if (!made.ok) return fail({ sentence: made.problem.sentence });
  await removeOldBackups(place.backup_folder, KEPT);
  return ok({ last_backup_at: Temporal.Instant.from(made.value.taken_at), file: made.value.file });
}

async function statusOf(folder: string): Promise<BackupStatus> {
  const last = await lastBackup(folder);
  if (last === null) return { last_backup_at: null, file: null };
  return { last_backup_at: Temporal.Instant.from(last.taken_at), file: last.file };
}
