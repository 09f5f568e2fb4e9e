import { z } from 'zod';
import { factSource } from './findings.ts';
import { clinicalDay, entryCode, partialDay } from './wire.ts';

/** What someone said: a yes or no, a date as far as known, a choice, a number, or that they do not know. */
export const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('date'), date: partialDay }),
  z.strictObject({ kind: z.literal('choice'), choice: entryCode }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('dont-know') }),
]);

export const answerGiven = z.strictObject({ question: entryCode, value: answerValue });

export const answerShape = z.strictObject({
  question: entryCode,
  value: answerValue,
  answered_on: clinicalDay,
  answered_by: factSource,
});
