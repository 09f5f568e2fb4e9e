import type { CandidacyExample } from './entry.ts';
import type { AnswerValue } from './question.ts';
import { calendarDate } from '../kernel/index.ts';
import type { Verdict } from '../kernel/index.ts';

/** The day of every example, so that windows in it can be counted by hand. */
const exampleDay = calendarDate('2026-11-20');

/** An adult of 36 with the cheeks to be treated; say only what differs. */
export function example(
  verdict: Verdict,
  answers: Readonly<Record<string, AnswerValue>>,
  differing: Partial<Pick<CandidacyExample, 'today' | 'birth_date' | 'zones'>> = {},
): CandidacyExample {
  return {
    today: exampleDay,
    birth_date: calendarDate('1990-05-04'),
    zones: ['cheeks'],
    ...differing,
    answers,
    verdict,
  };
}

/** Not restricted to an indication or a zone. */
export const everywhere = { indications: null, zones: null } as const;
