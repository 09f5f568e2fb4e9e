import { faultsOfAnswers, isAsked } from '@stipple/engine/candidacy';
import type { Answer, AnswerValue, Question } from '@stipple/engine/catalog';
import { daysBetween, firstPossibleDay } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** Who says it to whom; what the clinician alone can say is always the clinician's. */
export type Answering = 'patient' | 'clinician';

/** What was answered on this page and is not saved yet, by question. */
export type AnswerDraft = Readonly<Record<string, AnswerValue>>;

/** How a question stands: what is shown as its answer, and where that comes from. */
export type AnswerState =
  | { readonly kind: 'open' }
  | { readonly kind: 'typed'; readonly value: AnswerValue }
  | { readonly kind: 'recorded'; readonly answer: Answer }
  | { readonly kind: 'too-old'; readonly answer: Answer }
  | { readonly kind: 'disagree'; readonly answers: readonly Answer[] };

/** Why an answer is not taken as it was typed. */
export type AnswerMisfit = 'out-of-range' | 'after-today' | 'before-birth';

export type AskedQuestion = {
  readonly question: Question;
  readonly state: AnswerState;
  readonly misfit: AnswerMisfit | null;
};

type Days = { readonly today: CalendarDate; readonly birth_date: CalendarDate };

/** The questions to be put now, in asking order: a detail only once its main question stands at yes. */
export function askedNow(
  questions: readonly Question[],
  stored: readonly Answer[],
  draft: AnswerDraft,
  days: Days,
): readonly AskedQuestion[] {
  const { today } = days;
  const all = questions.map((question) => {
    const state = stateOf(question, stored, draft, today);
    return { question, state, misfit: state.kind === 'typed' ? misfitOf(question, state.value, days) : null };
  });
  const standing = all.flatMap(({ question, state }) => {
    const value = valueOf(state);
    return value === null ? [] : [standingAnswer(question, value, today)];
  });
  return all.filter(({ question }) => isAsked(question, standing));
}

/** The answer that is shown as chosen; one that is too old or contradicted is none. */
export function valueOf(state: AnswerState): AnswerValue | null {
  if (state.kind === 'typed') return state.value;
  return state.kind === 'recorded' ? state.answer.value : null;
}

export function answererOf(question: Question, answering: Answering): Answering {
  return question.asked_of === 'clinician' ? 'clinician' : answering;
}

/** What the engine reads in the preview: the record, and on top of it what was typed and is still asked. */
export function answersWithDraft(
  stored: readonly Answer[],
  asked: readonly AskedQuestion[],
  answering: Answering,
  today: CalendarDate,
): readonly Answer[] {
  const typed = asked.flatMap(({ question, state }) =>
    state.kind === 'typed'
      ? [{ ...standingAnswer(question, state.value, today), answered_by: answererOf(question, answering) }]
      : [],
  );
  const said = new Set(typed.map(({ question, answered_by }) => `${question} ${answered_by}`));
  return [
    ...stored.filter((one) => one.answered_on !== today || !said.has(`${one.question} ${one.answered_by}`)),
    ...typed,
  ];
}

/** What is to be sent, by who said it. */
export function answersToSend(
  asked: readonly AskedQuestion[],
  answering: Answering,
): readonly { readonly answered_by: Answering; readonly answers: { question: string; value: AnswerValue }[] }[] {
  return (['patient', 'clinician'] as const)
    .map((answered_by) => ({
      answered_by,
      answers: asked.flatMap(({ question, state }) =>
        state.kind === 'typed' && answererOf(question, answering) === answered_by
          ? [{ question: question.code, value: state.value }]
          : [],
      ),
    }))
    .filter(({ answers }) => answers.length > 0);
}

export function isAnswered({ state }: AskedQuestion): boolean {
  return state.kind === 'typed' || state.kind === 'recorded';
}

/** As the engine and the server read it: a number out of its bounds, something past in the future, or before birth. */
export function misfitOf(question: Question, value: AnswerValue, { today, birth_date }: Days): AnswerMisfit | null {
  const answer = { question: question.code, value, answered_on: today, answered_by: 'patient' as const };
  if (faultsOfAnswers([answer], { today, birth_date }).length === 0) return null;
  if (value.kind !== 'date') return 'out-of-range';
  return firstPossibleDay(value.date) > today ? 'after-today' : 'before-birth';
}

function stateOf(question: Question, stored: readonly Answer[], draft: AnswerDraft, today: CalendarDate): AnswerState {
  const typed = draft[question.code];
  if (typed !== undefined) return { kind: 'typed', value: typed };
  const answers = stored.filter((answer) => answer.question === question.code);
  const [answer] = answers;
  if (answer === undefined) return { kind: 'open' };
  if (daysBetween(answer.answered_on, today) > question.holds_for_days) return { kind: 'too-old', answer };
  return answers.length > 1 ? { kind: 'disagree', answers } : { kind: 'recorded', answer };
}

function standingAnswer(question: Question, value: AnswerValue, today: CalendarDate): Answer {
  return { question: question.code, value, answered_on: today, answered_by: 'patient' };
}
