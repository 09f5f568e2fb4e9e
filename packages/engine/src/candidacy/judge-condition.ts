import { birthDate } from './birth-date.ts';
import type { Facts } from './facts.ts';
import type { AnswerValue, Condition, Window } from '../catalog/index.ts';
import { addDays, addMonths, ageInYears, assertNever, lastPossibleDay, laterOf } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

export type Holds = 'yes' | 'no' | 'unknown';

export type JudgementContext = {
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  /** A practice's stricter window for this rule, in days. */
  readonly stricter_days: number | null;
};

/**
 * Three-valued logic: `all` is no as soon as one is no, `any` is yes as soon as one is yes, whatever else is unknown.
 * Most rules do not hold, so this only answers; until when, and what is missing, is asked of the few that need it.
 */
export function holds(condition: Condition, context: JudgementContext): Holds {
  switch (condition.kind) {
    case 'always':
      return 'yes';
    case 'yes':
    case 'no':
    case 'choice':
    case 'number-above':
      return factHolds(condition, context);
    case 'age-under':
    case 'age-from':
      return ageHolds(condition, context);
    case 'within':
      return windowHolds(condition, context);
    case 'all':
      return settled(condition.of, context, 'no');
    case 'any':
      return settled(condition.of, context, 'yes');
    default:
      return assertNever(condition);
  }
}

/** Of a condition that holds: the first day on which its windows have run out; null where it holds without end. */
export function heldUntil(condition: Condition, context: JudgementContext): CalendarDate | null {
  if (condition.kind === 'within') return firstDayAfter(condition, context);
  if (condition.kind === 'all') return latest(condition.of.map((part) => heldUntil(part, context)));
  if (condition.kind !== 'any') return null;
  const ends = condition.of.filter((part) => holds(part, context) === 'yes').map((part) => heldUntil(part, context));
  return ends.includes(null) ? null : latest(ends);
}

/** Of a condition that is unknown: the questions that would have to be answered. */
export function missingIn(condition: Condition, context: JudgementContext): string[] {
  if (holds(condition, context) !== 'unknown') return [];
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((part) => missingIn(part, context));
  return ['question' in condition ? condition.question : birthDate];
}

/** Event on day D with N days: D + N is the first permitted day. Of a partial date the last possible day counts. */
export function firstPermittedDay(event: CalendarDate, window: Window, stricterDays: number | null): CalendarDate {
  const byCatalogue = window.kind === 'days' ? addDays(event, window.days) : addMonths(event, window.months);
  return stricterDays === null ? byCatalogue : laterOf(byCatalogue, addDays(event, stricterDays));
}

/** Every question that a condition may read. */
export function questionsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(questionsIn);
  return 'question' in condition ? [condition.question] : [];
}

type OfKind<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;
type FactCondition = OfKind<'yes' | 'no' | 'choice' | 'number-above'>;

function factHolds(condition: FactCondition, { facts }: JudgementContext): Holds {
  const fact = facts.of(condition.question);
  if (fact.kind === 'unknown') return 'unknown';
  return isMet(condition, fact.value) ? 'yes' : 'no';
}

function isMet(condition: FactCondition, value: AnswerValue): boolean {
  switch (condition.kind) {
    case 'yes':
      return value.kind === 'yes-no' && value.yes;
    case 'no':
      return value.kind === 'yes-no' && !value.yes;
    case 'choice':
      return value.kind === 'choice' && condition.one_of.includes(value.choice);
    case 'number-above':
      return value.kind === 'number' && value.number > condition.above;
    default:
      return assertNever(condition);
  }
}

/** A date of birth after the day of the assessment is wrong, and no age follows from it. */
function ageHolds({ kind, years }: OfKind<'age-under' | 'age-from'>, { birth_date, today }: JudgementContext): Holds {
  if (birth_date > today) return 'unknown';
  return ageInYears(birth_date, today) < years === (kind === 'age-under') ? 'yes' : 'no';
}

function windowHolds(condition: OfKind<'within'>, context: JudgementContext): Holds {
  const until = firstDayAfter(condition, context);
  if (until === null) return 'unknown';
  return context.today < until ? 'yes' : 'no';
}

/** Null where the day of the event is not known. */
function firstDayAfter({ question, window }: OfKind<'within'>, context: JudgementContext): CalendarDate | null {
  const fact = context.facts.of(question);
  if (fact.kind === 'unknown' || fact.value.kind !== 'date') return null;
  return firstPermittedDay(lastPossibleDay(fact.value.date), window, context.stricter_days);
}

/** What settles a group whatever the rest is: one *no* of `all`, one *yes* of `any`. */
function settled(parts: readonly Condition[], context: JudgementContext, settling: 'yes' | 'no'): Holds {
  let result: Holds = settling === 'no' ? 'yes' : 'no';
  for (const part of parts) {
    const one = holds(part, context);
    if (one === settling) return settling;
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((last, date) => (date === null || (last !== null && last > date) ? last : date), null);
}
