import { newestAnswers } from '../candidacy/answers.ts';
import type { Scope } from '../practice-scope.ts';
import { contradictedQuestions, type FiledAnswer } from './joined-answers.ts';

/** Questions that the rows of these two people were asked and answered differently, whether they are merged or not. */
export async function contradictionsBetween(scope: Scope, one: string, other: string): Promise<readonly string[]> {
  const [first, second] = await Promise.all(
    [one, other].map((patient_id) =>
      scope.query<FiledAnswer>(newestAnswers('$2', 'person'), [scope.practice_id, patient_id]),
    ),
  );
  const rows = [...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => ({ ...row, since_merge: false }));
  return contradictedQuestions(rows);
}
