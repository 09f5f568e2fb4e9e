import { roleMay } from '@stipple/contract/permissions';
import type { readToday } from '@stipple/contract/today';
import { ok } from '@stipple/engine/kernel';
import { readTodayText } from '@stipple/record/today/read-today';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { jsonText } from '../http/json-text.ts';
import { presentBackup } from '../practice/backup-status.command.ts';

/** The first screen, as the database wrote it. What a role may not see is never asked of the database. */
export async function readTodayCommand(
  { scope, actor, now, today, deps }: StaffContext,
  { query }: InputOf<typeof readToday>,
): Answer<typeof readToday> {
  const backup = presentBackup(await deps.backups.status(), now);
  const text = await readTodayText(scope, {
    day: query.day ?? today,
    now: instantText(now),
    may_read_charts: roleMay(actor.role, 'chart.read'),
    may_work_inbox: roleMay(actor.role, 'inbox.work'),
    backup_overdue: backup.overdue,
  });
  return ok(jsonText(text));
}
