import type { Licence } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { TimeOutContent, UnansweredStart } from './session-content.ts';

export type SessionToBegin = {
  readonly session_id: string;
  readonly start_id: string;
  /** The version that was seen; null where it was taken on a device, whose own save brings it into the chart. */
  readonly version: number | null;
  readonly time_out: TimeOutContent;
  /** Codes of what spoke against it. */
  readonly against: readonly string[];
  /** Those that nobody answered for. */
  readonly unanswered: readonly UnansweredStart[];
  readonly licence: Licence | null;
  readonly staff_id: string;
  readonly by_name: string;
  readonly recorded_at: string;
  readonly saved_on_device_at: string;
};

/**
 * Stamps the start into the chart and keeps how it was taken beside it. `stale` when the version is, or the session is
 * signed or in error; `taken` when the identifier was used before. Then the caller's transaction is rolled back.
 */
export async function beginSessionRows(scope: Scope, begun: SessionToBegin): Promise<'begun' | 'stale' | 'taken'> {
  if (begun.version !== null && !(await stampStart(scope, begun))) return 'stale';
  return keepStart(scope, begun);
}

async function stampStart(scope: Scope, begun: SessionToBegin): Promise<boolean> {
  const { time_out } = begun;
  const { rowCount } = await scope.query(
    `update session
        set time_out = $4::jsonb, started_at = $5, saved_by = $6, saved_at = $7, saved_on_device_at = $8,
            version = version + 1
      where practice_id = $1 and session_id = $2 and version = $3 and signed_at is null
        and not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = $2)`,
    [
      scope.practice_id,
      begun.session_id,
      begun.version,
      JSON.stringify(time_out),
      time_out.at,
      begun.by_name,
      begun.recorded_at,
      begun.saved_on_device_at,
    ],
  );
  return rowCount === 1;
}

async function keepStart(scope: Scope, begun: SessionToBegin): Promise<'begun' | 'taken'> {
  const { time_out } = begun;
  const kept = await scope.query(
    `insert into session_start
       (practice_id, start_id, session_id, at, recorded_at, against, reason, licence, staff_id, by_name, unanswered)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11::jsonb)
     on conflict (practice_id, start_id) do nothing`,
    [
      scope.practice_id,
      begun.start_id,
      begun.session_id,
      time_out.at,
      begun.recorded_at,
      JSON.stringify(begun.against),
      time_out.reason,
      begun.licence,
      begun.staff_id,
      begun.by_name,
      JSON.stringify(begun.unanswered),
    ],
  );
  return kept.rowCount === 1 ? 'begun' : 'taken';
}
