import type { answerGiven } from '@stipple/contract/answers';
import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { faultsOfAnswers } from '@stipple/engine/candidacy';
import { questions } from '@stipple/engine/catalog';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { z } from 'zod';
import { demandKnownCodes } from './known-codes.ts';

type AnswerGiven = z.output<typeof answerGiven>;

/**
 * Each question is known, asked once, and answered as the engine reads it: in its own kind and bounds, and what has
 * happened neither before birth nor after today. "Do not know" always fits.
 */
export function demandFittingAnswers(
  answers: readonly AnswerGiven[],
  days: { readonly today: CalendarDate; readonly birth_date: CalendarDate },
): Result<true, Problem> {
  const sent = answers.map(({ question }, index) => ({
    field: `answers.${index}.question`,
    code: question,
    known: questions,
  }));
  const known = demandKnownCodes(sent);
  if (!known.ok) return known;
  const dated = answers.map((answer) => ({ ...answer, answered_on: days.today, answered_by: 'patient' as const }));
  const misfits = faultsOfAnswers(dated, days).map(({ path, fault }) => ({ field: path, fault }));
  const errors = [...misfits, ...repeated(answers)];
  if (errors.length === 0) return ok(true);
  return fail(problem('invalid-request', 'Some answers do not fit their questions.', { errors }));
}

/** Two answers to one question in one request: which of them is meant is not ours to choose. */
function repeated(answers: readonly AnswerGiven[]): readonly FieldFault[] {
  return answers.flatMap(({ question }, index) =>
    answers.findIndex((other) => other.question === question) < index
      ? [{ field: `answers.${index}.question`, fault: 'is answered twice in this request' }]
      : [],
  );
}
