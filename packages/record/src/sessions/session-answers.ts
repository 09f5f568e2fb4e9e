import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { newestAnswers, type Whose } from '../candidacy/answers.ts';
import { joinedAnswers, type FiledAnswer } from '../patient-merge/joined-answers.ts';
import type { Scope } from '../practice-scope.ts';

/** The newest answer to each question, kept apart by who gave it, of the patient whose session this is. */
export async function answersForSession(
  scope: Scope,
  session_id: string,
  whose: Whose = 'person',
): Promise<readonly Answer[]> {
  const patient = '(select s.patient_id from session s where s.practice_id = $1 and s.session_id = $2)';
  const { rows } = await scope.prepared<FiledAnswer>(`answers-for-session-of-${whose}`, newestAnswers(patient, whose), [
    scope.practice_id,
    session_id,
  ]);
  return joinedAnswers(rows);
}

/** The birth date of the patient whose session this is; null where this practice has no such session. */
export async function birthDateForSession(scope: Scope, session_id: string): Promise<CalendarDate | null> {
  const { rows } = await scope.prepared<{ birth_date: CalendarDate }>(
    'birth-date-for-session',
    `select p.birth_date from patient p
      where p.practice_id = $1
        and p.patient_id = (select s.patient_id from session s where s.practice_id = $1 and s.session_id = $2)`,
    [scope.practice_id, session_id],
  );
  return rows[0]?.birth_date ?? null;
}
