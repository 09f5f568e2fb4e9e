import type { Answer } from '../catalog/index.ts';
import type { CalendarDate, Finding, UnknownReason, Verdict } from '../kernel/index.ts';

/** Everything that an assessment reads; there is no clock and no hidden setting. */
export type CandidacyInput = {
  readonly indication: string;
  /** Empty takes the zones in which the indication is usually treated. */
  readonly zones: readonly string[];
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  readonly answers: readonly Answer[];
  readonly settings: CandidacySettings;
};

/**
 * A practice's own, stricter windows in days, by rule (`filler.within-28-days`), and its own minimum age in years. The
 * catalogue's window and age are the floor: a looser setting changes nothing.
 */
export type CandidacySettings = {
  readonly windows_days: Readonly<Record<string, number>>;
  readonly minimum_age_years?: number;
};

export const noSettings: CandidacySettings = { windows_days: {} };

/** What the engine makes of the facts of one day. Kept as it is: a later assessment is another one. */
export type Assessment = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly assessed_on: CalendarDate;
  readonly verdict: Verdict;
  /** With *defer*: the first day on which every deferring finding has run out; null where one has no date. */
  readonly defer_until: CalendarDate | null;
  /** With *cannot tell*: not before this day in any case, from the deferrals that are known. */
  readonly not_before: CalendarDate | null;
  /** Strongest first. */
  readonly findings: readonly Finding[];
  /** First the question whose answer could change the verdict most. */
  readonly open_questions: readonly OpenQuestion[];
  readonly catalogue_revision: string;
};

export type OpenQuestion = {
  readonly question: string;
  readonly text: string;
  readonly label: string;
  readonly why: UnknownReason;
  /** The strongest verdict that an answer could bring. */
  readonly could_make_it: Verdict;
};
