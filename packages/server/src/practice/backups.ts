import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { DEFAULT_APP_LOGIN } from '@stipple/record';
import {
  backUp,
  lastBackup,
  listBackups,
  removeOldBackups,
  restoreIntoFolder,
  type BackupKey,
} from '@stipple/record/backup/index';
import type { ClientConfig } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { productVersion } from '../product-version.ts';
import { prepareJobQueue } from '../jobs/job-queue.ts';

/** The newest backup of this installation, what is under way, and what the last rehearsal proved. */
export type BackupStatus = {
  readonly last_backup_at: Temporal.Instant | null;
  readonly file: string | null;
  readonly kept: readonly { readonly file: string; readonly taken_at: Temporal.Instant }[];
  readonly holds_photos: boolean;
  readonly under_way: BackupProgress | null;
  readonly last_rehearsal: Rehearsal | null;
};

export type BackupProgress = {
  readonly kind: 'backup' | 'rehearsal';
  readonly started_at: Temporal.Instant;
  /** What is being done, in a few words. */
  readonly step: string;
};

/** A restore that was tried in a private place, which was thrown away afterwards. */
export type Rehearsal = {
  readonly finished_at: Temporal.Instant;
  readonly backup: string;
  readonly fault: string | null;
  readonly proven: {
    readonly taken_at: Temporal.Instant;
    readonly rows: number;
    readonly photos: number;
    readonly practices: number;
  } | null;
};

/** One sentence for a person: which folder cannot be written, that the disk is full. */
export type BackupFault = { readonly sentence: string };

export type Backups = {
  status(): Promise<BackupStatus>;
  /** Makes one now; a second call while one is being made waits for the same. */
  run(): Promise<Result<BackupStatus, BackupFault>>;
  /** Begins to restore the newest backup elsewhere and to prove it; ends by itself. A second call joins the first. */
  rehearse(): Promise<Rehearsal>;
};

export type BackupPlace = {
  readonly owner: ClientConfig;
  readonly backup_folder: string;
  /** Null where photos lie in an object store, which has backups of its own. */
  readonly photo_folder: string | null;
  readonly key: BackupKey;
  /** Where a rehearsal may put a server of its own; emptied afterwards. */
  readonly rehearsal_folder: string;
  readonly postgres_binaries: string | null;
};

/** A month of nightly backups is kept. `default` */
export const KEPT = 30;

export function openBackups(place: BackupPlace, clock: () => Temporal.Instant): Backups {
  let making: Promise<Result<BackupStatus, BackupFault>> | null = null;
  let rehearsing: Promise<Rehearsal> | null = null;
  let last_rehearsal: Rehearsal | null = null;
  const steps = new Map<BackupProgress['kind'], BackupProgress>();
  const status = async (): Promise<BackupStatus> => ({
    ...(await statusOf(place)),
    under_way: steps.get('backup') ?? steps.get('rehearsal') ?? null,
    last_rehearsal,
  });
  const begin = (kind: BackupProgress['kind']): ((step: string) => void) => {
    const started_at = clock();
    const say = (step: string): void => void steps.set(kind, { kind, started_at, step });
    say('Beginning');
    return say;
  };
  const make = async (): Promise<Result<BackupStatus, BackupFault>> => {
    const made = await makeBackup(place, clock(), begin('backup'));
    steps.delete('backup');
    return made.ok ? ok(await status()) : made;
  };
  const rehearse = async (): Promise<Rehearsal> => {
    last_rehearsal = await rehearseRestore(place, clock, begin('rehearsal')).catch((error: unknown) => ({
      finished_at: clock(),
      backup: '',
      fault: `The rehearsal could not begin: ${reasonOf(error)}.`,
      proven: null,
    }));
    return last_rehearsal;
  };
  return {
    status,
    run: () => {
      making ??= make().finally(() => {
        steps.delete('backup');
        making = null;
      });
      return making;
    },
    rehearse: () => {
      rehearsing ??= rehearse().finally(() => {
        steps.delete('rehearsal');
        rehearsing = null;
      });
      return rehearsing;
    },
  };
}

export async function makeBackup(
  place: Pick<BackupPlace, 'owner' | 'photo_folder' | 'backup_folder' | 'key'>,
  now: Temporal.Instant,
  onProgress: (sentence: string) => void = () => undefined,
): Promise<Result<{ readonly file: string; readonly taken_at: string }, BackupFault>> {
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
  return ok(made.value);
}

/** Everything that a real restore does, with a server and a folder of photos of its own. Nothing of it stays. */
async function rehearseRestore(
  place: BackupPlace,
  clock: () => Temporal.Instant,
  onProgress: (sentence: string) => void,
): Promise<Rehearsal> {
  const [newest] = await listBackups(place.backup_folder);
  if (newest === undefined)
    return { finished_at: clock(), backup: '', fault: 'There is no backup to rehearse with.', proven: null };
  const backup = basename(newest.file);
  await mkdir(place.rehearsal_folder, { recursive: true, mode: 0o711 });
  const folder = await mkdtemp(join(place.rehearsal_folder, 'rehearsal-'));
  try {
    const restored = await restoreIntoFolder({
      file: newest.file,
      key: place.key,
      dataDirectory: join(folder, 'postgres'),
      postgresBinaries: place.postgres_binaries,
      appLogin: { name: DEFAULT_APP_LOGIN, password: null },
      photoFolder: join(folder, 'photos'),
      afterMigrate: prepareJobQueue,
      onProgress,
    });
    if (!restored.ok) return { finished_at: clock(), backup, fault: restored.problem.sentence, proven: null };
    const { rows, photos, practices } = restored.value;
    const taken_at = Temporal.Instant.from(restored.value.taken_at);
    return { finished_at: clock(), backup, fault: null, proven: { taken_at, rows, photos, practices } };
  } catch (error) {
    return { finished_at: clock(), backup, fault: `The rehearsal stopped: ${reasonOf(error)}.`, proven: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}

async function statusOf(
  place: BackupPlace,
): Promise<Pick<BackupStatus, 'last_backup_at' | 'file' | 'kept' | 'holds_photos'>> {
  const [last, files] = await Promise.all([lastBackup(place.backup_folder), listBackups(place.backup_folder)]);
  const kept = files.map(({ file, taken_at }) => ({ file, taken_at: Temporal.Instant.from(taken_at) }));
  const holds_photos = place.photo_folder !== null;
  if (last === null) return { last_backup_at: null, file: null, kept, holds_photos };
  return { last_backup_at: Temporal.Instant.from(last.taken_at), file: last.file, kept, holds_photos };
}
