import { questionOf } from './question-of.ts';
import type { Answer } from '../catalog/index.ts';
import { daysBetween, firstPossibleDay, lastPossibleDay } from '../kernel/index.ts';
import type { CalendarDate, PartialDate } from '../kernel/index.ts';

/** Two dates given on different days for one event, and the answer that is counted from until it is settled. */
export type DateConflict = { readonly question: string; readonly answers: readonly Answer[]; readonly counted: Answer };

/**
 * The patient once said another date for what must be the same event. The later date counts, which is the cautious one.
 * No conflict: a date that may be a new event since the earlier answer, a date that only says it more exactly, and a
 * date that the clinician or the record gave last, because that settles it.
 */
export function dateConflicts(byQuestion: ReadonlyMap<string, readonly Answer[]>, today: CalendarDate): DateConflict[] {
  return [...byQuestion].flatMap(([question, given]) =>
    given.length < 2 ? [] : (conflictOf(question, given.filter(holdsOn(today))) ?? []),
  );
}

function conflictOf(question: string, given: readonly Answer[]): DateConflict | null {
  const inOrder = given.toSorted((a, b) =>
    a.answered_on < b.answered_on ? -1 : a.answered_on > b.answered_on ? 1 : 0,
  );
  const newest = inOrder.at(-1);
  const said = newest === undefined ? null : dateIn(newest);
  if (newest === undefined || said === null || newest.answered_by !== 'patient') return null;
  const settled = inOrder.findLastIndex((answer) => answer.answered_by !== 'patient' && dateIn(answer) !== null);
  const contradicted = inOrder.slice(Math.max(settled, 0)).filter((earlier) => {
    const date = dateIn(earlier);
    return earlier.answered_on < newest.answered_on && date !== null && contradicts(date, earlier.answered_on, said);
  });
  if (contradicted.length === 0) return null;
  const answers = [...contradicted, newest];
  return { question, answers, counted: answers.reduce(laterDate) };
}

function contradicts(earlier: PartialDate, earlierSaidOn: CalendarDate, later: PartialDate): boolean {
  const mayBeNewEvent = lastPossibleDay(later) > earlierSaidOn;
  const overlap =
    firstPossibleDay(earlier) <= lastPossibleDay(later) && firstPossibleDay(later) <= lastPossibleDay(earlier);
  return !mayBeNewEvent && !overlap;
}

function laterDate(a: Answer, b: Answer): Answer {
  const [ofA, ofB] = [dateIn(a), dateIn(b)];
  if (ofA === null || ofB === null) return b;
  return lastPossibleDay(ofA) > lastPossibleDay(ofB) ? a : b;
}

function dateIn({ value }: Answer): PartialDate | null {
  return value.kind === 'date' ? value.date : null;
}

function holdsOn(today: CalendarDate): (answer: Answer) => boolean {
  return ({ question, answered_on }) => {
    const asked = questionOf(question);
    return asked?.kind === 'date' && answered_on <= today && daysBetween(answered_on, today) <= asked.holds_for_days;
  };
}
