import type { readBackupStatus, runBackup } from '@stipple/contract/practice';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { basename } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import type { BackupStatus } from './backups.ts';

/** Today warns after two days without a backup. */
export const OVERDUE_HOURS = 48;

export async function readBackupStatusCommand({ deps, now }: StaffContext): Answer<typeof readBackupStatus> {
  return ok(presentBackup(await deps.backups.status(), now));
}

/** The owner asked for it, so the look into everything is noted like any other act. */
export async function runBackupCommand({ scope, deps, now }: StaffContext): Answer<typeof runBackup> {
  await scope.query('set local idle_in_transaction_session_timeout = 0');
  const made = await deps.backups.run();
  if (!made.ok) return fail(problem('unexpected', made.problem.sentence));
  const status = made.value;
  const subject = { subject_kind: 'practice', subject_id: scope.practice_id };
  scope.audit({ action: 'backup.run', ...subject, patient_id: null, detail: { file: fileName(status) } });
  return ok(presentBackup(status, now));
}

export function presentBackup(status: BackupStatus, now: Temporal.Instant) {
  const { last_backup_at } = status;
  const hours_since = last_backup_at === null ? null : now.since(last_backup_at).total('hours');
  return {
    last_backup_at: last_backup_at === null ? null : instantText(last_backup_at),
    hours_since: hours_since === null ? null : Math.max(0, hours_since),
    overdue: hours_since === null || hours_since > OVERDUE_HOURS,
    file: fileName(status),
  };
}

function fileName({ file }: BackupStatus): string | null {
  return file === null ? null : basename(file);
}
