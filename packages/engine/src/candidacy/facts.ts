import { dateConflicts } from './date-conflicts.ts';
import type { DateConflict } from './date-conflicts.ts';
import { answersUntil, newestOfQuestion } from './latest-answers.ts';
import { questionOf } from './question-of.ts';
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
  const facts = new Map<string, Fact>();
  const repeated = new Set<string>();
  for (const answer of answers) {
    if (answer.answered_on > today) continue;
    if (facts.has(answer.question)) repeated.add(answer.question);
    else facts.set(answer.question, factFrom(answer, today));
  }
  const several = repeated.size === 0 ? none : settleRepeated(answersUntil(answers, today), repeated, facts, today);
  return { of: (question) => facts.get(question) ?? notAsked, ...several };
}

type Contradictions = Pick<Facts, 'disagreements' | 'date_conflicts'>;

const notAsked = unknown('not-asked');
const none: Contradictions = { disagreements: [], date_conflicts: [] };

/** Most questions have one answer. Of the others the newest counts, unless what was said does not fit together. */
function settleRepeated(
  answers: readonly Answer[],
  repeated: ReadonlySet<string>,
  facts: Map<string, Fact>,
  today: CalendarDate,
): Contradictions {
  const of = Map.groupBy(
    answers.filter(({ question }) => repeated.has(question)),
    ({ question }) => question,
  );
  const disagreements: (readonly Answer[])[] = [];
  for (const [code, all] of of) {
    const given = newestOfQuestion(all);
    const fact = factFromAll(given, today);
    facts.set(code, fact);
    if (fact.kind === 'unknown' && fact.why === 'answers-disagree') disagreements.push(given);
  }
  const date_conflicts = dateConflicts(of, today).filter(({ question }) => facts.get(question)?.kind === 'known');
  for (const { question, counted } of date_conflicts)
    facts.set(question, known(counted.value, counted.answered_on, counted.answered_by));
  return { disagreements, date_conflicts };
}

function factFromAll(given: readonly Answer[], today: CalendarDate): Fact {
  const [answer] = given;
  if (answer === undefined) return notAsked;
  const fact = factFrom(answer, today);
  const isContradicted = given.length > 1 && questionOf(answer.question) !== null;
  return isContradicted && !(fact.kind === 'unknown' && fact.why === 'answer-too-old')
    ? unknown('answers-disagree')
    : fact;
}

function factFrom({ question: code, value, answered_on, answered_by }: Answer, today: CalendarDate): Fact {
  const question = questionOf(code);
  if (question === null) return notAsked;
  if (isTooOld(question, answered_on, today)) return unknown('answer-too-old');
  if (value.kind === 'dont-know') return unknown('not-known-to-patient');
  return fits(question, value) ? known(value, answered_on, answered_by) : notAsked;
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
