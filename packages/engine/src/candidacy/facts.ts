import { dateConflicts } from './date-conflicts.ts';
import type { DateConflict } from './date-conflicts.ts';
import { answersUntil, newestOfQuestion } from './latest-answers.ts';
import { findQuestion } from '../catalog/index.ts';
import type { Answer, AnswerValue, Question } from '../catalog/index.ts';
import { daysBetween, known, unknown } from '../kernel/index.ts';
import type { CalendarDate, Known } from '../kernel/index.ts';

export type Fact = Known<AnswerValue>;

/** What is known on a day; a question that nobody answered is unknown too. */
export type Facts = {
  readonly of: (question: string) => Fact;
  /** Answers of one day that contradict each other, by question. */
  readonly disagreements: readonly (readonly Answer[])[];
  /** Dates given on different days for one event; the later one is the fact. */
  readonly date_conflicts: readonly DateConflict[];
};

/** Turns answers into facts: too old, contradicted, not fitting its question, or *don't know* all become unknown. */
export function factsOn(answers: readonly Answer[], today: CalendarDate): Facts {
  const byQuestion = Map.groupBy(answersUntil(answers, today), (answer) => answer.question);
  const facts = new Map<string, Fact>();
  const disagreements: (readonly Answer[])[] = [];
  for (const [code, all] of byQuestion) {
    const given = newestOfQuestion(all);
    const question = findQuestion(code);
    const fact = question === null ? unknown('not-asked') : factFrom(question, given, today);
    facts.set(code, fact);
    if (fact.kind === 'unknown' && fact.why === 'answers-disagree') disagreements.push(given);
  }
  const date_conflicts = dateConflicts(byQuestion, today).filter(
    ({ question }) => facts.get(question)?.kind === 'known',
  );
  for (const { question, counted } of date_conflicts)
    facts.set(question, known(counted.value, counted.answered_on, counted.answered_by));
  return { of: (question) => facts.get(question) ?? unknown('not-asked'), disagreements, date_conflicts };
}

function factFrom(question: Question, given: readonly Answer[], today: CalendarDate): Fact {
  const [answer] = given;
  if (answer === undefined) return unknown('not-asked');
  if (isTooOld(question, answer.answered_on, today)) return unknown('answer-too-old');
  if (given.length > 1) return unknown('answers-disagree');
  if (answer.value.kind === 'dont-know') return unknown('not-known-to-patient');
  return fits(question, answer.value)
    ? known(answer.value, answer.answered_on, answer.answered_by)
    : unknown('not-asked');
}

/** Most answers are of today, and then nothing has to be counted. */
function isTooOld(question: Question, answered_on: CalendarDate, today: CalendarDate): boolean {
  return answered_on !== today && daysBetween(answered_on, today) > question.holds_for_days;
}

/** An answer outside its question's choices or bounds is no answer. */
function fits(question: Question, value: AnswerValue): boolean {
  if (value.kind !== question.kind) return false;
  if (value.kind === 'choice') return question.choices.some((choice) => choice.code === value.choice);
  if (value.kind !== 'number') return true;
  const { min, max } = question;
  return (
    Number.isFinite(value.number) && (min === null || value.number >= min) && (max === null || value.number <= max)
  );
}
