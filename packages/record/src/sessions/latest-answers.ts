import type { Answer } from '@stipple/engine/catalog';
import type { Scope } from '../practice-scope.ts';

/** The newest answer to each question by the patient of this session. */
export async function answersForSession(scope: Scope, session_id: string): Promise<readonly Answer[]> {
  const { rows } = await scope.prepared<Answer>(
    'answers-for-session',
    `select distinct on (i.question) i.question, i.value, i.answered_on, i.answered_by
       from intake_answer i
      where i.practice_id = $1
        and i.patient_id = (select s.patient_id from session s where s.practice_id = $1 and s.session_id = $2)
      order by i.question, i.recorded_at desc`,
    [scope.practice_id, session_id],
  );
  return rows;
}
