import type { Position } from './candidacy-rule.ts';
import type { Endpoint } from './endpoints.ts';
import type { Coding, SourcedEntry } from './entry-head.ts';
import type { EntryExamples, IndicationExample } from './entry-examples.ts';
import type { Citation, Mm, SignOff } from '../kernel/index.ts';

/** A thing that microneedling is asked to improve. */
export type IndicationEntry = SourcedEntry & {
  /** The word a patient would use. */
  readonly plain_name: string;
  readonly codings: readonly Coding[];
  /** Zones in which it is usually treated. */
  readonly zones: readonly string[];
  /** Filled where another route comes first: candidacy then says *refer*. */
  readonly referral: Referral | null;
  readonly plan: PlanTemplate | null;
  /** Results as published, conflicting ones beside each other. */
  readonly published: readonly Position[];
  readonly standing: RegulatoryStanding;
  readonly maintenance: Maintenance;
  readonly examples: EntryExamples<IndicationExample>;
};

/** Another route comes first, or the wish is one that needling does not answer. */
export type Referral = {
  /** `unsuitable` where it is not offered as an indication at all. */
  readonly verdict: 'refer' | 'unsuitable';
  readonly title: string;
  readonly text: string;
  readonly plain_text: string;
  readonly sources: readonly Citation[];
};

/** Cleared somewhere by some device, or off-label; the device in use decides for a session. */
export type RegulatoryStanding = {
  /** What the US clearances that were read cover, by region; anything else is off-label. */
  readonly cleared: readonly ClearedRegion[];
  readonly off_label: string;
  readonly sources: readonly Citation[];
};

export type ClearedRegion = {
  /** The record of the clearance, for example `K202243`. */
  readonly record: string;
  readonly zones: readonly string[];
  readonly ages_from: number;
  /** Narrower than the region alone, for example a range of skin types; null where not. */
  readonly only: string | null;
  readonly citation: Citation;
};

/** What is known about keeping the result; *not found* is said plainly. */
export type Maintenance = {
  readonly says: string;
  readonly positions: readonly Position[];
};

/** Depths are needle settings in mm and must also satisfy the zone's cap and the device's clearance. */
export type PlanTemplate = {
  readonly goal: string;
  readonly depth_mm: readonly [Mm, Mm];
  readonly sessions: readonly [number, number];
  readonly interval_days: readonly [number, number];
  /** Where to stop, from the mildest accepted to the strongest. */
  readonly endpoints: readonly [Endpoint, Endpoint];
  /** Code of the outcome scale that the clinician rates, and of the one that the patient rates. */
  readonly measure: string;
  readonly patient_measure: string | null;
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  readonly readings_counted_from: 'first-session' | 'last-session';
  readonly stop_rule: string;
  /** What may honestly be expected, in the patient's words. */
  readonly tell_the_patient: string;
  readonly adjuncts: string;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
};
