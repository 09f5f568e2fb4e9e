import type { Temporal } from 'temporal-polyfill';

/** Hours without a backup after which the first screen warns; without any it warns at once. */
const HOURS_WITHOUT_WARNING = 48;

export function isBackupOverdue(last_backup_at: Temporal.Instant | null, now: Temporal.Instant): boolean {
  if (last_backup_at === null) return true;
  return last_backup_at.until(now, { largestUnit: 'hours' }).total('hours') > HOURS_WITHOUT_WARNING;
}
