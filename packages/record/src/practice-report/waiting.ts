import type { Scope } from '../practice-scope.ts';
import type { ReportPeriod } from './counted-sessions.ts';

/** One entry of the waiting list of the period. */
export type WaitingRow = {
  readonly state: 'waiting' | 'booked' | 'withdrawn';
  /** Until the visit that ended the waiting was written down. */
  readonly days: number | null;
};

export async function listWaitings(
  scope: Scope,
  { from, until, time_zone }: ReportPeriod,
): Promise<readonly WaitingRow[]> {
  const { rows } = await scope.query<WaitingRow>(WAITINGS, [scope.practice_id, from, until, time_zone]);
  return rows;
}

/** Of every plan there is, so that a report can be narrowed to one of them. */
export async function listPlannedIndications(scope: Scope): Promise<readonly string[]> {
  const { rows } = await scope.query<{ readonly indication: string }>(
    'select distinct indication from treatment_plan where practice_id = $1 order by indication',
    [scope.practice_id],
  );
  return rows.map(({ indication }) => indication);
}

const WAITINGS = `
  select w.state, (a.created_at at time zone $4)::date - (w.created_at at time zone $4)::date as days
    from waiting_entry w
    left join appointment a on w.state = 'booked' and a.practice_id = $1 and a.appointment_id = w.appointment_id
   where w.practice_id = $1 and (w.created_at at time zone $4)::date between $2 and $3`;
