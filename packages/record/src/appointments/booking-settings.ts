import type { Scope } from '../practice-scope.ts';

export type BookingSettingRow = { readonly version: number; readonly settings: unknown };

/** What holds now; null while the practice has decided nothing. */
export async function readBookingSetting(scope: Scope): Promise<BookingSettingRow | null> {
  const { rows } = await scope.prepared<BookingSettingRow>(
    'read-booking-setting',
    'select version, settings from booking_setting where practice_id = $1 order by version desc limit 1',
    [scope.practice_id],
  );
  return rows[0] ?? null;
}

/** False where somebody else wrote this version first. */
export async function addBookingSetting(
  scope: Scope,
  row: BookingSettingRow & { readonly changed_by: string; readonly changed_at: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into booking_setting (practice_id, version, settings, changed_by, changed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [scope.practice_id, row.version, JSON.stringify(row.settings), row.changed_by, row.changed_at],
  );
  return rowCount === 1;
}
