import type { Position } from './candidacy-rule.ts';
import type { AftercareExample, EntryExamples } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { Mm } from '../kernel/index.ts';

/** Advice that holds from one hour after the session to another; grouped in one file per topic. */
export type AftercareRuleEntry = SourcedEntry & {
  readonly kind: 'do' | 'dont' | 'expect' | 'call';
  readonly title: string;
  readonly text: string;
  readonly from_h: number;
  readonly until_h: number | null;
  /** What is said to be possible again when this ends: *Make-up*. Left out where the end invites to nothing. */
  readonly again?: string;
  readonly applies_to: AftercareScope;
  /** The last that applies replaces `until_h`. */
  readonly longer_for: readonly { readonly scope: AftercareScope; readonly until_h: number; readonly why: string }[];
  readonly positions: readonly Position[];
  /** Figures that were only recalled: shown as unverified on the clinical page, never used. */
  readonly unverified?: readonly string[];
  /** What was looked for and not found: said to clinicians beside the figures that differ, never guessed. */
  readonly not_found?: readonly string[];
  /** Something published that is no rule: shown to clinicians on the clinical page, never in a patient's timeline. */
  readonly reference_only?: true;
  readonly examples: EntryExamples<AftercareExample>;
};

/** Null does not restrict. */
export type AftercareScope = {
  readonly zones: readonly string[] | null;
  readonly deeper_than_mm: Mm | null;
  readonly skin_types: readonly string[] | null;
  readonly topicals: readonly string[] | null;
  readonly indications: readonly string[] | null;
  /** True: only for those who had melasma or dark marks after an injury before; missing does not restrict. */
  readonly pigment_history?: true;
};
