import { joinedAnswers, type FiledAnswer } from '../patient-merge/joined-answers.ts';
import { ofPerson } from '../patient-merge/of-person.ts';
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

/**
 * Whose answers: those of the person, whatever rows of `patient` were merged; or those filed under this very row, which is
 * all that a patient's phone is ever shown, so that a merge made by mistake tells nobody anything.
 */
export type Whose = 'person' | 'row';

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
 * and clinician disagree, and where merged rows do.
 */
export async function readAnswerRows(
  scope: Scope,
  patient_id: string,
  whose: Whose = 'person',
): Promise<readonly AnswerRow[]> {
  const { rows } = await scope.prepared<FiledAnswer>(
    `candidacy-newest-answers-of-${whose}`,
    newestAnswers('$2', whose),
    [scope.practice_id, patient_id],
  );
  return joinedAnswers(rows);
}

/** The statement behind it, for a patient named by an SQL expression; what it gives goes through `joinedAnswers`. */
export function newestAnswers(patient: string, whose: Whose): string {
  const isTheirs = whose === 'person' ? ofPerson('i.patient_id', patient) : `i.patient_id = ${patient}`;
  return `
    select distinct on (i.question, i.answered_by, i.patient_id)
           i.question, i.value, i.answered_on, i.answered_by, i.patient_id, i.recorded_at,
           i.recorded_at > coalesce((select max(m.merged_at) from patient_merge m
              where m.practice_id = $1 and m.undone_at is null and ${ofPerson('m.survivor_id', 'i.patient_id')}), '-infinity')
             as since_merge
      from intake_answer i
     where i.practice_id = $1 and ${isTheirs}
     order by i.question, i.answered_by, i.patient_id, i.recorded_at desc, i.answer_id desc`;
}
