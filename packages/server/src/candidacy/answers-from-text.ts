import { answerShape } from '@stipple/contract/answers';
import type { Answer } from '@stipple/engine/catalog';
import { z } from 'zod';

const answers = z.array(answerShape);

/** The facts kept with an assessment, from the record's JSON. */
export function answersFromText(text: string): readonly Answer[] {
  return answers.parse(JSON.parse(text));
}
