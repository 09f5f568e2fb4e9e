import { birthDate } from './birth-date.ts';
import type { Facts } from './facts.ts';
import type { AnswerValue, Condition, Window } from '../catalog/index.ts';
import { addDays, addMonths, ageInYears, assertNever, lastPossibleDay, laterOf } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** Yes, no or unknown, with what was read and, for a window that still runs, its first permitted day. */
export type Judgement = {
  readonly holds: 'yes' | 'no' | 'unknown';
  readonly until: CalendarDate | null;
  /** Questions that would have to be answered; empty unless unknown. */
  readonly missing: readonly string[];
};

export type JudgementContext = {
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  /** A practice's stricter window for this rule, in days. */
  readonly stricter_days: number | null;
};

/** Three-valued logic: `all` is no as soon as one is no, `any` is yes as soon as one is yes, whatever else is unknown. */
export function judge(condition: Condition, context: JudgementContext): Judgement {
  switch (condition.kind) {
    case 'always':
      return plainly(true);
    case 'yes':
      return fromFact(condition.question, context, (value) => value.kind === 'yes-no' && value.yes);
    case 'no':
      return fromFact(condition.question, context, (value) => value.kind === 'yes-no' && !value.yes);
    case 'choice':
      return fromFact(
        condition.question,
        context,
        (value) => value.kind === 'choice' && condition.one_of.includes(value.choice),
      );
    case 'number-above':
      return fromFact(
        condition.question,
        context,
        (value) => value.kind === 'number' && value.number > condition.above,
      );
    case 'age-under':
      return fromAge(context, (years) => years < condition.years);
    case 'age-from':
      return fromAge(context, (years) => years >= condition.years);
    case 'within':
      return judgeWindow(condition.question, condition.window, context);
    case 'all':
      return judgeAll(condition.of.map((part) => judge(part, context)));
    case 'any':
      return judgeAny(condition.of.map((part) => judge(part, context)));
    default:
      return assertNever(condition);
  }
}

/** Event on day D with N days: D + N is the first permitted day. Of a partial date the last possible day counts. */
export function firstPermittedDay(event: CalendarDate, window: Window, stricterDays: number | null): CalendarDate {
  const byCatalogue = window.kind === 'days' ? addDays(event, window.days) : addMonths(event, window.months);
  return stricterDays === null ? byCatalogue : laterOf(byCatalogue, addDays(event, stricterDays));
}

/** Every question that a condition may read. */
export function questionsIn(condition: Condition): readonly string[] {
  const before = questionsByCondition.get(condition);
  if (before !== undefined) return before;
  const found = questionsReadBy(condition);
  questionsByCondition.set(condition, found);
  return found;
}

/** Conditions are data of the catalogue and never change, so that each is walked once. */
const questionsByCondition = new WeakMap<Condition, readonly string[]>();

function questionsReadBy(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(questionsIn);
  return 'question' in condition ? [condition.question] : [];
}

function judgeWindow(question: string, window: Window, context: JudgementContext): Judgement {
  const fact = context.facts.of(question);
  if (fact.kind === 'unknown' || fact.value.kind !== 'date')
    return { holds: 'unknown', until: null, missing: [question] };
  const until = firstPermittedDay(lastPossibleDay(fact.value.date), window, context.stricter_days);
  return context.today < until ? { holds: 'yes', until, missing: [] } : plainly(false);
}

function judgeAll(parts: readonly Judgement[]): Judgement {
  if (parts.some((part) => part.holds === 'no')) return plainly(false);
  if (parts.some((part) => part.holds === 'unknown')) return notKnown(parts);
  return { holds: 'yes', until: latest(parts.map((part) => part.until)), missing: [] };
}

function judgeAny(parts: readonly Judgement[]): Judgement {
  const holding = parts.filter((part) => part.holds === 'yes');
  if (holding.length === 0) return parts.some((part) => part.holds === 'unknown') ? notKnown(parts) : plainly(false);
  const endless = holding.some((part) => part.until === null);
  return { holds: 'yes', until: endless ? null : latest(holding.map((part) => part.until)), missing: [] };
}

function notKnown(parts: readonly Judgement[]): Judgement {
  return { holds: 'unknown', until: null, missing: parts.flatMap((part) => part.missing) };
}

function fromFact(question: string, { facts }: JudgementContext, test: (value: AnswerValue) => boolean): Judgement {
  const fact = facts.of(question);
  return fact.kind === 'unknown' ? { holds: 'unknown', until: null, missing: [question] } : plainly(test(fact.value));
}

/** A date of birth after the day of the assessment is wrong, and no age follows from it. */
function fromAge({ birth_date, today }: JudgementContext, test: (years: number) => boolean): Judgement {
  return birth_date > today
    ? { holds: 'unknown', until: null, missing: [birthDate] }
    : plainly(test(ageInYears(birth_date, today)));
}

function plainly(holds: boolean): Judgement {
  return { holds: holds ? 'yes' : 'no', until: null, missing: [] };
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((last, date) => (date === null || (last !== null && last > date) ? last : date), null);
}
