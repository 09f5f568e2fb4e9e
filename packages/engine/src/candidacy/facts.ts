import { dateConflicts } from './date-conflicts.ts';
import type { DateConflict } from './date-conflicts.ts';
import { answersUntil, newestOfQuestion } from './latest-answers.ts';
import { numberedQuestion, questionCount, questionOf } from './question-of.ts';
import type { Answer, AnswerValue, Question } from '../catalog/index.ts';
import { daysBetween, known, unknown } from '../kernel/index.ts';
import type { CalendarDate, Known } from '../kernel/index.ts';

export type Fact = Known<AnswerValue>;

/** What is known on a day; a question that nobody answered is unknown too. */
export type Facts = {
  readonly of: (question: string) => Fact;
  /** The same by the question's number, for conditions that were made ready beforehand. */
  readonly by_number: readonly Fact[];
  /** Answers of one day that contradict each other, by question. */
  readonly disagreements: readonly (readonly Answer[])[];
  /** Dates given on different days for one event; the later one is the fact. */
  readonly date_conflicts: readonly DateConflict[];
};

/** Turns answers into facts: too old, contradicted, not fitting its question, or *don't know* all become unknown. */
export function factsOn(answers: readonly Answer[], today: CalendarDate): Facts {
  const facts = [...nothingAnswered];
  const repeated = new Set<string>();
  for (const answer of answers) {
    const asked = numberedQuestion(answer.question);
    if (asked === null || answer.answered_on > today) continue;
    // The mark is told by identity: an answer that does not fit is *not asked* too, and yet was given.
    if (facts[asked.number] === unanswered) facts[asked.number] = factFrom(asked.question, answer, today);
    else repeated.add(answer.question);
  }
  const several = repeated.size === 0 ? none : settleRepeated(answersUntil(answers, today), repeated, facts, today);
  return { of: (code) => facts[numberedQuestion(code)?.number ?? -1] ?? notAsked, by_number: facts, ...several };
}

type Contradictions = Pick<Facts, 'disagreements' | 'date_conflicts'>;

const notAsked = unknown('not-asked');
const unanswered: Fact = { ...notAsked };
const nothingAnswered: readonly Fact[] = Array.from({ length: questionCount }, () => unanswered);
const none: Contradictions = { disagreements: [], date_conflicts: [] };

/** Most questions have one answer. Of the others the newest counts, unless what was said does not fit together. */
function settleRepeated(
  answers: readonly Answer[],
  repeated: ReadonlySet<string>,
  facts: Fact[],
  today: CalendarDate,
): Contradictions {
  const given = Map.groupBy(
    answers.filter(({ question }) => repeated.has(question)),
    ({ question }) => question,
  );
  const disagreements: (readonly Answer[])[] = [];
  for (const [code, all] of given) {
    const newest = newestOfQuestion(all);
    const fact = factFromAll(newest, today);
    set(facts, code, fact);
    if (fact.kind === 'unknown' && fact.why === 'answers-disagree') disagreements.push(newest);
  }
  const date_conflicts = dateConflicts(given, today).filter(
    ({ question }) => facts[numberedQuestion(question)?.number ?? -1]?.kind === 'known',
  );
  for (const { question, counted } of date_conflicts)
    set(facts, question, known(counted.value, counted.answered_on, counted.answered_by));
  return { disagreements, date_conflicts };
}

function set(facts: Fact[], code: string, fact: Fact): void {
  const asked = numberedQuestion(code);
  if (asked !== null) facts[asked.number] = fact;
}

/** Too old is said first: what was answered then need no longer agree. */
function factFromAll(newest: readonly Answer[], today: CalendarDate): Fact {
  const [answer] = newest;
  const question = answer === undefined ? null : questionOf(answer.question);
  if (answer === undefined || question === null) return notAsked;
  if (newest.length > 1 && !isTooOld(question, answer.answered_on, today)) return unknown('answers-disagree');
  return factFrom(question, answer, today);
}

function factFrom(question: Question, { value, answered_on, answered_by }: Answer, today: CalendarDate): Fact {
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
