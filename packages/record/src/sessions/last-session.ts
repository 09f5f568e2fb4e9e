import type { Scope } from '../practice-scope.ts';
import { COUNTS } from './session-context.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** The signed session that came before this one, of the same patient for the same indication; null where there is none. */
export async function findLastSignedSession(scope: Scope, session_id: string): Promise<string | null> {
  const { rows } = await scope.query<{ session_id: string }>(
    `select s.session_id
       from session now
       join treatment_plan course on course.practice_id = $1 and course.plan_id = now.plan_id
       join session s on s.practice_id = $1 and ${ofPerson('s.patient_id', 'now.patient_id')}
       join treatment_plan p on p.practice_id = $1 and p.plan_id = s.plan_id and p.indication = course.indication
      where now.practice_id = $1 and now.session_id = $2 and s.session_id <> $2 and s.signed_at is not null
        and (s.day, s.created_at) < (now.day, now.created_at) and ${COUNTS}
      order by s.day desc, s.created_at desc limit 1`,
    [scope.practice_id, session_id],
  );
  return rows[0]?.session_id ?? null;
}
