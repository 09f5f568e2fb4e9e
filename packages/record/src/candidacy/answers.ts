import type { Scope } from '../practice-scope.ts';

/** One answer as it was given. Answers are only ever added. */
export type AnswerRow = {
  readonly question: string;
  /** In the contract's shape. */
  readonly value: unknown;
  readonly answered_on: string;
  readonly answered_by: string;
};

export type NewAnswerRow = AnswerRow & {
  readonly answer_id: string;
  readonly patient_id: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
};

export async function insertAnswers(scope: Scope, answers: readonly NewAnswerRow[]): Promise<void> {
  await scope.kysely
    .insertInto('intake_answer')
    .values(
      answers.map((answer) => ({
        ...answer,
        practice_id: scope.practice_id,
        value: JSON.stringify(answer.value),
      })),
    )
    .execute();
}

/**
 * The newest answer to each question from each source. Sources are kept apart, so that the engine sees where patient
 * and clinician disagree.
 */
export async function readAnswerRows(scope: Scope, patient_id: string): Promise<readonly AnswerRow[]> {
  const { rows } = await scope.prepared<AnswerRow>(
    'candidacy-newest-answers',
    `select distinct on (question, answered_by) question, value, answered_on, answered_by from intake_answer
      where practice_id = $1 and patient_id = $2
      order by question, answered_by, recorded_at desc, answer_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}
