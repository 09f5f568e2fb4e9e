import type { CandidacyInput } from './candidacy-input.ts';
import { factsOn } from './facts.ts';
import type { JudgementContext } from './judge-condition.ts';

/** What single conditions are judged by, without a practice's stricter windows and age. */
export function judgementContext({ answers, today, birth_date }: CandidacyInput): JudgementContext {
  return { facts: factsOn(answers, today), today, birth_date, stricter_days: null, stricter_age_years: null };
}
