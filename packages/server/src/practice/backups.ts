import type { Temporal } from 'temporal-polyfill';

/** The newest backup of this installation. */
export type BackupStatus = { readonly last_backup_at: Temporal.Instant | null; readonly file: string | null };

export type Backups = {
  status(): Promise<BackupStatus>;
  /** Makes one now; a second call while one is being made waits for the same. Throws when it fails. */
  run(): Promise<BackupStatus>;
};
