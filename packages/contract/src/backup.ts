import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { done, instant } from './wire.ts';

/** What is under way, step by step, as a person reads it; null: nothing. */
const progress = z.strictObject({ kind: z.enum(['backup', 'rehearsal']), started_at: instant, step: z.string() });

/** What the last rehearsal of a restore proved, or why it could not. */
const rehearsal = z.strictObject({
  finished_at: instant,
  backup: z.string(),
  /** One sentence for a person where something was wrong; null: all of it was proven. */
  fault: z.string().nullable(),
  taken_at: instant.nullable(),
  rows: z.int().nullable(),
  photos: z.int().nullable(),
  practices: z.int().nullable(),
});

const backupStatus = z.strictObject({
  last_backup_at: instant.nullable(),
  hours_since: z.number().nullable(),
  overdue: z.boolean(),
  file: z.string().nullable(),
  /** Older ones that are kept, newest first. */
  kept: z.array(z.strictObject({ file: z.string(), taken_at: instant })),
  /** Whether photos are in it; an object store has backups of its own. */
  holds_photos: z.boolean(),
  under_way: progress.nullable(),
  last_rehearsal: rehearsal.nullable(),
});

export const readBackupStatus = endpoint({
  name: 'backup.read-status',
  method: 'GET',
  path: '/api/practice/backup',
  access: permission('backup.manage'),
  summary: 'When the last backup was made, what is under way, and what the last rehearsal proved',
  response: backupStatus,
});

export const runBackup = endpoint({
  name: 'backup.run',
  method: 'POST',
  path: '/api/practice/backup',
  access: permission('backup.manage'),
  summary: 'Make a backup now',
  response: backupStatus,
});

export const rehearseRestore = endpoint({
  name: 'backup.rehearse',
  method: 'POST',
  path: '/api/practice/backup/rehearsal',
  access: permission('backup.manage'),
  summary:
    'Restore the newest backup into a private place, prove its rows and its audit chains, and throw the place away',
  response: done,
});
