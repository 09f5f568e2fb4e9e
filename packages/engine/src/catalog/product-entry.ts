import type { AnaestheticExample, EntryExamples, TopicalExample } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { Citation } from '../kernel/index.ts';

/** A product that may touch open channels, or may not. */
export type TopicalEntry = SourcedEntry & {
  readonly standing: 'allowed' | 'prescriber' | 'blocked';
  readonly why: string;
  /** Hours after the session for which it is kept off the treated skin; left out where no window was given for it. */
  readonly blocked_for_h?: number;
  readonly examples: EntryExamples<TopicalExample>;
};

export type AnaestheticEntry = SourcedEntry & {
  /** Empty where the mixture is not known. */
  readonly agents: readonly AnaestheticAgent[];
  /** Used by its label, only as a prescriber decides, or not at all unless a prescriber answers for it. */
  readonly standing: 'label' | 'prescriber' | 'blocked';
  readonly label_minutes: readonly [number, number] | null;
  readonly grams_per_10_cm2: readonly [number, number] | null;
  readonly max_area_cm2: number | null;
  readonly max_grams: number | null;
  /** The label's own longest time on the skin, where it names one beyond the usual minutes. */
  readonly longest_minutes: number | null;
  /** On atopic skin, where the label is shorter there. */
  readonly atopic_longest_minutes: number | null;
  /** Whether it may be wrapped. */
  readonly may_be_covered: boolean;
  /** Main questions whose yes rules the product out. */
  readonly blocked_by: readonly string[];
  /** Questions whose yes leaves the product to a prescriber. */
  readonly prescriber_if: readonly string[];
  /** What labels of several countries say, side by side; the limits above are the ones taken. */
  readonly label_rows: readonly AnaestheticLabelRow[];
  readonly notes: readonly string[];
  readonly examples: EntryExamples<AnaestheticExample>;
};

/** Amides and esters differ in whom they harm: an allergy to one group is not an allergy to the other. */
export type AnaestheticAgent = {
  readonly name: string;
  readonly percent: number;
  readonly group: 'amide' | 'ester';
};

/** One line of one label. Rows for minors are kept for reading only: minors are not treated. */
export type AnaestheticLabelRow = {
  readonly country: string;
  readonly people: string;
  readonly minors: boolean;
  readonly use: string;
  readonly grams_per_10_cm2: readonly [number, number] | null;
  readonly max_grams: number | null;
  readonly max_area_cm2: number | null;
  readonly minutes: readonly [number, number | null] | null;
  readonly longest_minutes: number | null;
  /** The row is for people heavier than this, or lighter than the second figure. */
  readonly weight_kg: readonly [number | null, number | null] | null;
  readonly citation: Citation;
};
