import type { Scope } from '../practice-scope.ts';
import type { PracticeDetails } from './practice.ts';

/** The practice's settings as they stood from this version on. */
export type SettingVersion = Omit<PracticeDetails, 'settings'> & {
  readonly version: number;
  readonly settings: unknown;
  /** The name of who changed it; the identifier where it was not a person of this practice. */
  readonly changed_by: string;
  readonly changed_at: string;
};

/** Newest first. */
export async function listSettingVersions(scope: Scope): Promise<readonly SettingVersion[]> {
  const { rows } = await scope.query<SettingVersion>(
    `select v.version, v.name, v.country, v.time_zone, v.language, v.emergency_number, v.settings, v.changed_at,
            coalesce((select s.display_name from staff_member s
                       where s.practice_id = $1 and s.staff_id::text = v.changed_by), v.changed_by) as changed_by
       from practice_setting_version v where v.practice_id = $1 order by v.version desc`,
    [scope.practice_id],
  );
  return rows;
}
