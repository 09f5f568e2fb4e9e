import type { answerGiven } from '@stipple/contract/answers';
import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { findQuestion, questions, type Question } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { z } from 'zod';
import { demandKnownCodes } from './known-codes.ts';

type AnswerGiven = z.output<typeof answerGiven>;

/** Each question is known, asked once, and answered in its own kind and bounds; "do not know" always fits. */
export function demandFittingAnswers(answers: readonly AnswerGiven[]): Result<true, Problem> {
  const sent = answers.map(({ question }, index) => ({
    field: `answers.${index}.question`,
    code: question,
    known: questions,
  }));
  const known = demandKnownCodes(sent);
  if (!known.ok) return known;
  const errors = answers.flatMap((answer, index) => faultsOf(answer, index, answers));
  if (errors.length === 0) return ok(true);
  return fail(problem('invalid-request', 'Some answers do not fit their questions.', { errors }));
}

function faultsOf(answer: AnswerGiven, index: number, all: readonly AnswerGiven[]): readonly FieldFault[] {
  const question = findQuestion(answer.question);
  const isRepeated = all.findIndex((other) => other.question === answer.question) < index;
  if (isRepeated) return [{ field: `answers.${index}.question`, fault: 'is answered twice in this request' }];
  const fault = question === null ? null : misfit(answer.value, question);
  return fault === null ? [] : [{ field: `answers.${index}.value`, fault }];
}

function misfit(value: AnswerGiven['value'], question: Question): string | null {
  if (value.kind === 'dont-know') return null;
  if (value.kind !== question.kind) return `is a ${value.kind}; the question asks for a ${question.kind}`;
  if (value.kind === 'choice' && !question.choices.some(({ code }) => code === value.choice))
    return `is none of ${question.choices.map(({ code }) => code).join(', ')}`;
  if (value.kind === 'number') return outOfBounds(value.number, question);
  return null;
}

function outOfBounds(number: number, { min, max, unit }: Question): string | null {
  const isBelow = min !== null && number < min;
  const isAbove = max !== null && number > max;
  return isBelow || isAbove ? `${number} is outside ${min ?? '…'} to ${max ?? '…'} ${unit ?? ''}`.trim() : null;
}
