import type { Scope } from '../practice-scope.ts';

export type InboxSettingRow = {
  readonly version: number;
  readonly settings: unknown;
  readonly changed_by: string;
  readonly changed_at: string;
};

/** What holds now; null while the practice has decided nothing. */
export async function readInboxSetting(scope: Scope): Promise<InboxSettingRow | null> {
  const { rows } = await scope.prepared<InboxSettingRow>(
    'read-inbox-setting',
    `select version, settings, changed_by, changed_at from inbox_setting
      where practice_id = $1 order by version desc limit 1`,
    [scope.practice_id],
  );
  return rows[0] ?? null;
}

/** False where somebody else wrote this version first. */
export async function addInboxSetting(scope: Scope, row: InboxSettingRow): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into inbox_setting (practice_id, version, settings, changed_by, changed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [scope.practice_id, row.version, JSON.stringify(row.settings), row.changed_by, row.changed_at],
  );
  return rowCount === 1;
}
