import { answerShape } from '@stipple/contract/answers';
import type { Answer } from '@stipple/engine/catalog';
import type { Scope } from '@stipple/record';
import { readAnswerRows, type Whose } from '@stipple/record/candidacy/answers';
import { z } from 'zod';

const answers = z.array(answerShape);

/** The newest answers of a patient, from each source, parsed as what the record holds is JSON. */
export async function storedAnswers(
  scope: Scope,
  patient_id: string,
  whose: Whose = 'person',
): Promise<readonly Answer[]> {
  return answers.parse(await readAnswerRows(scope, patient_id, whose));
}
