import type pg from 'pg';
import type { OpenSession } from './save-bench.ts';

/** Opens drafts for as many of the crowd's plans, to be saved again and again. */
export async function draftSessions(
  owner: pg.Client,
  practice_id: string,
  count: number,
): Promise<readonly OpenSession[]> {
  const { rows } = await owner.query(
    `insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id, created_at)
     select practice_id, gen_random_uuid(), patient_id, plan_id, 99, current_date, 'Bench', practice_id, now()
       from treatment_plan where practice_id = $1 limit $2
     returning session_id, version`,
    [practice_id, count],
  );
  return rows.map(({ session_id, version }: OpenSession) => ({ session_id, version }));
}
