import type { Endpoint } from './endpoints.ts';
import type { AnswerValue } from './question.ts';
import type { SkinType } from './skin-type.ts';
import type { Verdict } from '../kernel/index.ts';

/**
 * What the reasoning accepts of an entry and what it refuses, in figures typed by hand and never read from the entry: the
 * tables of `examples/` run them. `says` names every rule that is told of, in order; an accepting example has none that forbids,
 * a refusing one at least one.
 */
export type EntryExamples<Accepting, Refusing = Accepting> = {
  readonly accepting: Accepting;
  readonly refusing: Refusing;
};

/** One zone needled; its rules without their place (`zones.cheeks.`). */
export type PassExample = {
  readonly device: string;
  readonly indication: string;
  readonly zone: string;
  readonly depth_mm: number;
  readonly passes: number;
  readonly says: readonly string[];
};

/** A plan written by hand for one zone, for an adult whose assessment permits; what its check says. */
export type PlanExample = {
  readonly kind: 'plan';
  /** Another indication, where this one is never planned; null is this one. */
  readonly instead: string | null;
  readonly device: string;
  readonly zone: string;
  readonly depth_mm: number;
  readonly endpoint: Endpoint;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly skin_type: SkinType | null;
  readonly says: readonly string[];
};

/** Somebody asks for it in a zone, with nothing answered yet; how candidacy answers. */
export type AskedExample = { readonly kind: 'asked'; readonly zone: string; readonly verdict: Verdict };

/** Where another route comes first there is no plan to accept: being sent there is the accepting example. */
export type IndicationExample = PlanExample | AskedExample;

/** A product put on, with its lot recorded. */
export type TopicalExample = {
  /** The product that is taken for it by mistake, or may be put on in its place; null is this one. */
  readonly instead: string | null;
  readonly prescriber: string | null;
  /** Null is during the session. */
  readonly hours_after: number | null;
  readonly says: readonly string[];
};

/** A numbing cream on an adult of 36 years and 70 kg. */
export type AnaestheticExample = {
  readonly grams: number | null;
  readonly area_cm2: number | null;
  readonly minutes_on: number | null;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly prescriber: string | null;
  readonly says: readonly string[];
};

/** Answers and the score they come to. */
export type ScoredItems = { readonly items: Readonly<Record<string, number>>; readonly score: number };

/** Answers that come to no score, and the items that are why. */
export type RefusedItems = { readonly items: Readonly<Record<string, number>>; readonly faulty: readonly string[] };

/** An hour after a session, and whether the rule is told then: to the patient, to clinicians only, or not at all. */
export type AftercareExample = {
  readonly at_h: number;
  readonly told: 'patient' | 'clinicians-only' | 'nobody';
  readonly zones: readonly string[];
  readonly deepest_mm: number;
  readonly skin_type: SkinType | null;
  readonly indication: string;
  readonly pigment_history: boolean | null;
};

/** How an event is noticed, and what is not taken for it. */
export type AdverseEventExample = TickedExample | ReadingExample | PassNotice;

/** Signs ticked in the check-in of a day: how urgent they are, and whether they raise the thought of this event. */
export type TickedExample = {
  readonly kind: 'ticked';
  readonly day: number;
  readonly hours_since: number;
  readonly deepest_mm: number;
  readonly signs: readonly string[];
  readonly urgency: 'emergency' | 'same-day' | 'contact' | 'self-care';
  readonly suspected: boolean;
};

/** An event that only a reading of a scale shows. */
export type ReadingExample = {
  readonly kind: 'reading';
  readonly scale: string;
  readonly baseline: number;
  readonly reading: number;
  readonly direction: 'better' | 'not-distinguishable' | 'worse';
};

/** An event of another procedure, which is stopped before it is charted. */
export type PassNotice = { readonly kind: 'pass'; readonly pass: PassExample };
