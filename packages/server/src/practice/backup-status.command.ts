import type { readBackupStatus, rehearseRestore, runBackup } from '@stipple/contract/backup';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { basename } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import type { BackupProgress, BackupStatus, Rehearsal } from './backups.ts';

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
  scope.audit({ action: 'backup.run', ...subject, patient_id: null, detail: { file: fileName(status.file) } });
  return ok(presentBackup(status, now));
}

/** Begins once the wish is noted, and goes on beside the work of the practice; the status tells how far it is. */
export async function rehearseRestoreCommand({
  scope,
  deps,
  afterwards,
}: StaffContext): Answer<typeof rehearseRestore> {
  const { file } = await deps.backups.status();
  if (file === null) return fail(problem('wrong-state', 'There is no backup yet; make one first.'));
  const subject = { subject_kind: 'practice', subject_id: scope.practice_id };
  scope.audit({ action: 'backup.rehearse', ...subject, patient_id: null, detail: { file: fileName(file) } });
  afterwards(() => deps.backups.rehearse());
  return ok({ done: true });
}

export function presentBackup(status: BackupStatus, now: Temporal.Instant) {
  const { last_backup_at, under_way, last_rehearsal, kept, holds_photos } = status;
  const hours_since = last_backup_at === null ? null : now.since(last_backup_at).total('hours');
  return {
    last_backup_at: last_backup_at === null ? null : instantText(last_backup_at),
    hours_since: hours_since === null ? null : Math.max(0, hours_since),
    overdue: hours_since === null || hours_since > OVERDUE_HOURS,
    file: fileName(status.file),
    kept: kept.map(({ file, taken_at }) => ({ file: basename(file), taken_at: instantText(taken_at) })),
    holds_photos,
    under_way: under_way === null ? null : presentProgress(under_way),
    last_rehearsal: last_rehearsal === null ? null : presentRehearsal(last_rehearsal),
  };
}

function presentProgress({ kind, started_at, step }: BackupProgress) {
  return { kind, started_at: instantText(started_at), step };
}

function presentRehearsal({ finished_at, backup, fault, proven }: Rehearsal) {
  return {
    finished_at: instantText(finished_at),
    backup,
    fault,
    taken_at: proven === null ? null : instantText(proven.taken_at),
    rows: proven?.rows ?? null,
    photos: proven?.photos ?? null,
    practices: proven?.practices ?? null,
  };
}

function fileName(file: string | null): string | null {
  return file === null ? null : basename(file);
}
