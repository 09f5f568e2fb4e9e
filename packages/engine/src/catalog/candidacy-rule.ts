import type { Citation, Days, Licence, SignOff, Verdict } from '../kernel/index.ts';

/**
 * A rule of candidacy as data: a condition over known facts, and what it means when the condition holds.
 * The rule never says what unknown means. The engine does: unknown under a forbidding verdict is *cannot tell*;
 * unknown under a precaution applies the precaution and keeps the question open.
 */
export type CandidacyRule = {
  /** Unique within its entry; a finding is named `<entry code>.<rule code>`. */
  readonly code: string;
  readonly when: Condition;
  readonly verdict: Exclude<Verdict, 'cannot-tell' | 'suitable'>;
  /** At most four words for a list. */
  readonly title: string;
  /** To the clinician. `{question}` is replaced by its answer and `{until}` by the first permitted day. */
  readonly text: string;
  /** The same for the patient's view: one plain sentence, without a command. `{until}` as in `text`. */
  readonly plain_text: string;
  readonly precautions: readonly string[];
  /** One sentence for this patient's own consent, or null. */
  readonly consent_risk: string | null;
  /** What the verdict and its numbers rest on; none of them recalled. */
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
  /** The narrowest licence that may override the finding with a reason; null where nobody may. */
  readonly overridable_by: Licence | null;
  /** Zones for which the rule is read; null where it does not depend on the zone. */
  readonly zones: readonly string[] | null;
};

/** Evaluated to yes, no or unknown (three-valued logic): `any` is yes when one is yes, `all` is no when one is no. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'yes'; readonly question: string }
  | { readonly kind: 'no'; readonly question: string }
  | { readonly kind: 'choice'; readonly question: string; readonly one_of: readonly string[] }
  | { readonly kind: 'number-above'; readonly question: string; readonly above: number }
  | { readonly kind: 'age-under'; readonly years: number }
  | { readonly kind: 'age-from'; readonly years: number }
  | { readonly kind: 'within'; readonly question: string; readonly window: Window }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/**
 * Time that has to pass after an event. Event on day D with N days: D + N is the first permitted day.
 * Months are calendar months, clamped to the end of the month, and never converted to days.
 * The catalogue's window is the floor: a practice may make it longer, never shorter.
 */
export type Window =
  | { readonly kind: 'days'; readonly days: Days }
  | { readonly kind: 'months'; readonly months: number };

/** One of several things published; where they conflict, all are kept and shown. */
export type Position = { readonly says: string; readonly citation: Citation };
