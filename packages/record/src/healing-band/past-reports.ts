import type { CheckInAnswers } from '@stipple/engine/triage';
import type { Scope } from '../practice-scope.ts';

/** How many earlier check-ins had a sign, by the deepest setting of their session; null where none is recorded. */
export type PastReportsRow = {
  readonly sign: string;
  readonly deepest_hundredths: number | null;
  readonly answered: number;
  readonly with_sign: number;
};

/** Which check-in is looked at: what came in after it does not count, so that looking later shows the same. */
export type BandMoment = { readonly check_in_id: string; readonly for_day: number; readonly received_at: string };

/** So many of the latest say what is usual here; more would cost time with every check-in that comes in. */
export const REPORTS_LOOKED_AT = 500;

/** The latest check-ins of the same day before this one, of sessions that count. */
export async function pastReports(
  scope: Scope,
  { check_in_id, for_day, received_at }: BandMoment,
  followed: readonly { readonly sign: string; readonly group: string }[],
): Promise<readonly PastReportsRow[]> {
  const { rows } = await scope.prepared<PastReportsRow>('past-reports', PAST, [
    scope.practice_id,
    for_day,
    received_at,
    check_in_id,
    followed.map(({ sign }) => sign),
    followed.map(({ group }) => group),
    REPORTS_LOOKED_AT,
  ]);
  return rows;
}

/** A check-in as the healing band needs it. */
export type BandCheckIn = BandMoment & {
  readonly patient_id: string;
  readonly session_id: string;
  readonly answers: CheckInAnswers;
};

/** Null where this practice has no such check-in. */
export async function findBandCheckIn(scope: Scope, check_in_id: string): Promise<BandCheckIn | null> {
  const { rows } = await scope.query<BandCheckIn>(
    `select check_in_id, patient_id, session_id, for_day, answers, received_at from check_in
      where practice_id = $1 and check_in_id = $2`,
    [scope.practice_id, check_in_id],
  );
  return rows[0] ?? null;
}

const PAST = `
  with latest as (
    select c.session_id, c.answers -> 'groups' as groups
      from check_in c
     where c.practice_id = $1 and c.for_day = $2
       and (c.received_at, c.check_in_id) < ($3::timestamptz, $4::uuid)
       and not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = c.session_id)
     order by c.received_at desc, c.check_in_id desc
     limit $7),
  past as (
    select groups,
           (select max(z.depth_hundredths) from session_zone z
             where z.practice_id = $1 and z.session_id = latest.session_id and z.skipped_because = ''
               and z.standing = 'delivered') as deepest_hundredths
      from latest)
  select followed.sign, past.deepest_hundredths,
         (count(*) filter (where past.groups ? followed.group_code))::int as answered,
         (count(*) filter (where past.groups -> followed.group_code -> 'yes' ? followed.sign))::int as with_sign
    from past, unnest($5::text[], $6::text[]) as followed (sign, group_code)
   group by followed.sign, past.deepest_hundredths`;
