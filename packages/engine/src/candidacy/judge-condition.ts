import { birthDate } from './birth-date.ts';
import type { Facts } from './facts.ts';
import { numberedQuestion } from './question-of.ts';
import type { AnswerValue, Condition, Window } from '../catalog/index.ts';
import { addDays, addMonths, ageInYears, assertNever, daysBetween, lastPossibleDay, laterOf } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

export type Holds = 'yes' | 'no' | 'unknown';

export type JudgementContext = {
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  /** A practice's stricter window for this rule, in days. */
  readonly stricter_days: number | null;
  /** A practice's higher minimum age, for a rule that forbids by age alone. */
  readonly stricter_age_years: number | null;
};

/**
 * A condition of the catalogue made ready to be judged for many patients. Most conditions do not hold, so that the
 * judgement is one word; until when, and what is missing, is asked of the few that need it.
 */
export type Judge = {
  readonly holds: (context: JudgementContext) => Holds;
  /** Of a condition that holds: the first day on which its windows have run out; null where it holds without end. */
  readonly until: (context: JudgementContext) => CalendarDate | null;
  /** Of a condition that is unknown: the questions that would have to be answered. */
  readonly missing: (context: JudgementContext) => readonly string[];
};

/** Three-valued logic: `all` is no as soon as one is no, `any` is yes as soon as one is yes, whatever else is unknown. */
export function judgeOf(condition: Condition): Judge {
  switch (condition.kind) {
    case 'always':
      return { holds: () => 'yes', until: withoutEnd, missing: () => [] };
    case 'yes':
      return judgeOfFact(condition.question, (value) => value.kind === 'yes-no' && value.yes);
    case 'no':
      return judgeOfFact(condition.question, (value) => value.kind === 'yes-no' && !value.yes);
    case 'choice':
      return judgeOfFact(
        condition.question,
        (value) => value.kind === 'choice' && condition.one_of.includes(value.choice),
      );
    case 'number-above':
      return judgeOfFact(condition.question, (value) => value.kind === 'number' && value.number > condition.above);
    case 'age-under':
      return judgeOfAge((years, stricter) => years < Math.max(condition.years, stricter ?? 0));
    case 'age-from':
      return judgeOfAge((years) => years >= condition.years);
    case 'within':
      return judgeOfWindow(condition.question, condition.window);
    case 'all':
      return judgeOfAll(condition.of.map(judgeOf));
    case 'any':
      return judgeOfAny(condition.of.map(judgeOf));
    default:
      return assertNever(condition);
  }
}

/** Every question that a condition may read. */
export function questionsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(questionsIn);
  return 'question' in condition ? [condition.question] : [];
}

const withoutEnd = (): null => null;

function judgeOfFact(question: string, isMet: (value: AnswerValue) => boolean): Judge {
  const number = numberedQuestion(question)?.number ?? -1;
  return {
    holds: ({ facts }) => {
      const fact = facts.by_number[number];
      if (fact === undefined || fact.kind === 'unknown') return 'unknown';
      return isMet(fact.value) ? 'yes' : 'no';
    },
    until: withoutEnd,
    missing: () => [question],
  };
}

/** A date of birth after the day of the assessment is wrong, and no age follows from it. */
function judgeOfAge(isMet: (years: number, stricter: number | null) => boolean): Judge {
  return {
    holds: ({ birth_date, today, stricter_age_years }) => {
      if (birth_date > today) return 'unknown';
      return isMet(ageInYears(birth_date, today), stricter_age_years) ? 'yes' : 'no';
    },
    until: withoutEnd,
    missing: () => [birthDate],
  };
}

/** Event on day D with N days: D + N is the first permitted day. Of a partial date the last possible day counts. */
function judgeOfWindow(question: string, window: Window): Judge {
  const number = numberedQuestion(question)?.number ?? -1;
  const event = ({ facts }: JudgementContext): CalendarDate | null => {
    const fact = facts.by_number[number];
    if (fact === undefined || fact.kind === 'unknown' || fact.value.kind !== 'date') return null;
    return lastPossibleDay(fact.value.date);
  };
  return {
    holds: (context) => {
      const day = event(context);
      if (day === null) return 'unknown';
      return isWithin(window, day, context) ? 'yes' : 'no';
    },
    until: (context) => {
      const day = event(context);
      return day === null ? null : firstPermittedDay(window, day, context.stricter_days);
    },
    missing: () => [question],
  };
}

/** Counted, where the window is in days: writing the first permitted day is left for the findings that name it. */
function isWithin(window: Window, event: CalendarDate, { today, stricter_days }: JudgementContext): boolean {
  if (window.kind === 'months') return today < firstPermittedDay(window, event, stricter_days);
  const days = stricter_days === null ? window.days : Math.max(window.days, stricter_days);
  return daysBetween(event, today) < days;
}

function firstPermittedDay(window: Window, event: CalendarDate, stricterDays: number | null): CalendarDate {
  const byCatalogue = window.kind === 'days' ? addDays(event, window.days) : addMonths(event, window.months);
  return stricterDays === null ? byCatalogue : laterOf(byCatalogue, addDays(event, stricterDays));
}

function judgeOfAll(parts: readonly Judge[]): Judge {
  return {
    holds: (context) => settledBy('no', parts, context),
    until: (context) => latest(parts.map((part) => part.until(context))),
    missing: missingOf(parts),
  };
}

function judgeOfAny(parts: readonly Judge[]): Judge {
  return {
    holds: (context) => settledBy('yes', parts, context),
    until: (context) => {
      const ends = parts.filter((part) => part.holds(context) === 'yes').map((part) => part.until(context));
      return ends.includes(null) ? null : latest(ends);
    },
    missing: missingOf(parts),
  };
}

/** One *no* settles `all`, one *yes* settles `any`; otherwise one unknown leaves it unknown. */
function settledBy(settling: 'yes' | 'no', parts: readonly Judge[], context: JudgementContext): Holds {
  let result: Holds = settling === 'no' ? 'yes' : 'no';
  for (const part of parts) {
    const one = part.holds(context);
    if (one === settling) return settling;
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}

function missingOf(parts: readonly Judge[]): Judge['missing'] {
  return (context) => parts.flatMap((part) => (part.holds(context) === 'unknown' ? part.missing(context) : []));
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((last, date) => (date === null || (last !== null && last > date) ? last : date), null);
}
