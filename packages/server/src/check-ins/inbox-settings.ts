import { inboxSettings } from '@stipple/contract/inbox-settings';
import type { Scope } from '@stipple/record';
import { readInboxSetting, type InboxSettingRow } from '@stipple/record/check-ins/inbox-setting';
import type { z } from 'zod';

export type InboxSettings = z.output<typeof inboxSettings>;

/** What holds until a practice decides otherwise. The times are defaults of ours, awaiting the practice's own. */
export const usualInboxSettings: InboxSettings = {
  hours: [],
  closed_days: [],
  answer_minutes: { emergency: 15, to_read: 120, same_day: 240, contact: 1440 },
  escalation: { on: true, addresses: [], wait_minutes: 30 },
};

export type CurrentInboxSettings = Omit<InboxSettingRow, 'settings' | 'changed_by' | 'changed_at'> & {
  readonly settings: InboxSettings;
  readonly changed_by: string | null;
  readonly changed_at: string | null;
};

export async function currentInboxSettings(scope: Scope): Promise<CurrentInboxSettings> {
  const row = await readInboxSetting(scope);
  if (row === null) return { version: 0, settings: usualInboxSettings, changed_by: null, changed_at: null };
  return { ...row, settings: inboxSettings.parse(row.settings) };
}
