import { noSettings } from './candidacy-input.ts';
import type { CandidacyInput } from './candidacy-input.ts';
import { questionsFor } from './questions-for.ts';
import type { Answer, AnswerValue, Question } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import type { CalendarDate, FactSource } from '../kernel/index.ts';

export const testDay = calendarDate('2026-11-20');

/** An adult who answered every question unremarkably on the test day; say what differs. */
export function unremarkable(
  answers: Readonly<Record<string, AnswerValue>> = {},
  differing: Partial<CandidacyInput> = {},
): CandidacyInput {
  const scope = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks'], ...differing };
  const asked = questionsFor(scope).map((question) =>
    answered(question.code, answers[question.code] ?? plainAnswer(question), differing.today),
  );
  return {
    today: testDay,
    birth_date: calendarDate('1990-05-04'),
    settings: noSettings,
    ...scope,
    answers: differing.answers ?? asked,
  };
}

export function answered(
  question: string,
  value: AnswerValue,
  day: CalendarDate = testDay,
  by: FactSource = 'patient',
): Answer {
  return { question, value, answered_on: day, answered_by: by };
}

/** The same input with some questions never answered. */
export function forgetting(input: CandidacyInput, questions: readonly string[]): CandidacyInput {
  return { ...input, answers: input.answers.filter((answer) => !questions.includes(answer.question)) };
}

function plainAnswer(question: Question): AnswerValue {
  if (question.kind === 'yes-no') return { kind: 'yes-no', yes: false };
  return question.code === 'skin-type' ? { kind: 'choice', choice: 'ii' } : { kind: 'dont-know' };
}
