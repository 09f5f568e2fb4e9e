import type { Answer } from '../catalog/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/**
 * The newest answer to each question. Where sources answered differently on the same day, each source's last answer
 * stays, so that the contradiction is seen and not settled by chance.
 */
export function latestAnswers(answers: readonly Answer[]): Answer[] {
  return [...Map.groupBy(answers, (answer) => answer.question).values()].flatMap(newestOfQuestion);
}

/** Answers given by that day: an assessment of a past day does not know what was said later. */
export function answersUntil(answers: readonly Answer[], day: CalendarDate): Answer[] {
  return answers.filter((answer) => answer.answered_on <= day);
}

function sameValue(a: Answer, b: Answer): boolean {
  return JSON.stringify(valueKey(a)) === JSON.stringify(valueKey(b));
}

/** Of the answers to one question: one, or one per source where sources of the same day contradict each other. */
export function newestOfQuestion(answers: readonly Answer[]): readonly Answer[] {
  if (answers.length === 1) return answers;
  const newest = answers.reduce((day, answer) => (answer.answered_on > day ? answer.answered_on : day), '');
  const ofThatDay = answers.filter((answer) => answer.answered_on === newest);
  const lastPerSource = [...Map.groupBy(ofThatDay, (answer) => answer.answered_by).values()].flatMap((given) =>
    given.slice(-1),
  );
  const informed = lastPerSource.filter((answer) => answer.value.kind !== 'dont-know');
  const told = informed.length > 0 ? informed : lastPerSource;
  const [first] = told;
  return first === undefined || told.every((answer) => sameValue(answer, first)) ? told.slice(0, 1) : told;
}

function valueKey({ value }: Answer): readonly unknown[] {
  switch (value.kind) {
    case 'yes-no':
      return [value.kind, value.yes];
    case 'date':
      return [value.kind, value.date];
    case 'choice':
      return [value.kind, value.choice];
    case 'number':
      return [value.kind, value.number];
    case 'dont-know':
      return [value.kind];
  }
}
