import type { Position } from './candidacy-rule.ts';
import type { EntryExamples, RefusedItems, ScoredItems } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { Citation } from '../kernel/index.ts';

export type OutcomeScaleEntry = SourcedEntry & {
  readonly rated_by: 'clinician' | 'patient';
  readonly items: readonly ScaleItem[];
  readonly scoring: Scoring;
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower';
  /** The scale's own error: a change within it is not distinguishable. */
  readonly noise: number | null;
  readonly smallest_important_change: number | null;
  readonly baseline_needed: boolean;
  /** A rating of change has its own zero ("no change"); null for a rating of the state of the skin. */
  readonly no_change_value: number | null;
  readonly used_for: readonly string[];
  /** Ranges of scores with a published meaning; a score between two of them has none. */
  readonly bands?: readonly ScaleBand[];
  /** Left out where wording and scoring may be shipped freely. */
  readonly licence?: ScaleLicence;
  /**
   * What no source that was read confirms. Without its range any figure up to a guard against slips is taken; without its
   * direction or its error a change is not called better or worse, unless a smallest important change was published.
   */
  readonly unverified?: readonly ('range' | 'direction' | 'error')[];
  readonly positions: readonly Position[];
  readonly examples: EntryExamples<ScoredItems, RefusedItems>;
};

export type ScaleBand = { readonly from: number; readonly to: number; readonly label: string };

/** Where the items belong to somebody: they are not shipped, and a total is typed in by who may use them. */
export type ScaleLicence = {
  readonly owner: string | null;
  readonly terms: string;
  /** Must stand on every copy of the form. */
  readonly copyright_line_needed: boolean;
  readonly sources: readonly Citation[];
};

/** How the items become one number. */
export type Scoring =
  | { readonly kind: 'sum' }
  /** A total scored elsewhere: its items or its table are licensed or unverified, and are not here. */
  | { readonly kind: 'typed-total' }
  /** Every item times its weight. */
  | { readonly kind: 'weighted-sum'; readonly weights: Readonly<Record<string, number>> }
  /** Per area: weight × extent × the sum of its grades. */
  | {
      readonly kind: 'weighted-areas';
      readonly areas: readonly {
        readonly weight: number;
        readonly extent: string;
        readonly grades: readonly string[];
      }[];
    };

export type ScaleItem = {
  readonly code: string;
  readonly label: string;
  readonly rated:
    | { readonly kind: 'choice'; readonly choices: readonly { readonly value: number; readonly label: string }[] }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number };
};
