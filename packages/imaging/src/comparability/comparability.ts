import type { CaptureFacts } from '../capture/index.ts';
import type { SwellingWindow } from './swelling-window.ts';

/** What the record says of a photo beside what the photo says of itself. */
export type PhotoToCompare = {
  /** Code of the view. */
  readonly view: string;
  readonly capture: CaptureFacts | null;
  /** Null: nobody said. */
  readonly make_up: boolean | null;
  /** Whole days since the last session of needling before it; null where there was none. */
  readonly days_since_session: number | null;
};

export type PartName = 'view' | 'pose' | 'scale' | 'light' | 'sharpness' | 'days-since-session' | 'make-up';

export type ComparabilityPart = {
  readonly part: PartName;
  /** `poor` spoils the pair; `unknown` could, and nobody can tell. */
  readonly state: 'good' | 'fair' | 'poor' | 'unknown';
  /** 0 to 1; null where unknown. */
  readonly score: number | null;
  readonly reasons: readonly ComparabilityReason[];
};

/** Why, as a code that screens put into words, with the numbers that belong into the sentence. */
export type ComparabilityReason = {
  readonly code: ReasonCode;
  readonly numbers: Readonly<Record<string, number>>;
};

export type ReasonCode =
  | 'other-view'
  | 'not-measured'
  | 'no-landmarks'
  | 'measured-in-another-way'
  | 'head-turned-otherwise'
  | 'aligned-by-brightness'
  | 'cannot-be-aligned'
  | 'other-size'
  | 'brightness-differs'
  | 'contrast-differs'
  | 'light-falls-otherwise'
  | 'detail-lost-in-light'
  | 'one-is-blurred'
  | 'both-are-blurred'
  | 'before-in-swelling-window'
  | 'after-in-swelling-window'
  | 'make-up-worn'
  | 'make-up-not-said';

export type Comparability = {
  /** 0 to 100: the worst part that is known, because one bad part spoils a pair whatever the others are. */
  readonly score: number;
  readonly parts: readonly ComparabilityPart[];
  readonly is_poor: boolean;
  readonly in_swelling_window: boolean;
  /** Only a pair without a poor and without an unknown part may be called evidence of an outcome. */
  readonly may_be_evidence: boolean;
  readonly unknown: readonly PartName[];
  /** The window that was applied, with its sources. */
  readonly window: SwellingWindow;
};

/** How well the two photos lie on each other, where they were registered; the score does without. */
export type PairAlignment = { readonly correlation: number; readonly scale: number };
