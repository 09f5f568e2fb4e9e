import type { AdverseEventExample, EntryExamples } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { EvidenceGrade } from '../kernel/index.ts';

export type AdverseEventEntry = SourcedEntry & {
  readonly plain_name: string;
  /** Hours after the session between which it usually begins; null where no source says. */
  readonly onset_h: readonly [number, number | null] | null;
  /** The published onset as its source puts it, also where it is not in hours; null where none was read. */
  readonly onset_words: string | null;
  /** An onset that was only recalled: shown as unverified, never sets a timer and never settles a triage answer. */
  readonly onset_unverified: string | null;
  readonly frequency: string;
  readonly red_flags: readonly string[];
  readonly urgency: 'emergency' | 'same-day' | 'contact' | 'self-care';
  /** Signs that make it more urgent than it usually is. */
  readonly escalations: readonly { readonly sign: string; readonly urgency: 'emergency' | 'same-day' }[];
  readonly typical_care: string;
  readonly report: string | null;
  /** Codes of reporting routes. */
  readonly report_to: readonly string[];
  /** Grades of the evidence of the row as a whole; empty where nothing but practice was found. */
  readonly evidence: readonly EvidenceGrade[];
  readonly examples: EntryExamples<AdverseEventExample>;
};

/** Where an adverse event is reported, by whom and by when. */
export type ReportingRouteEntry = SourcedEntry & {
  readonly country: string;
  readonly rule: string;
  readonly applies_to: string;
  /** What about the route was only recalled; null where nothing was. */
  readonly unverified: string | null;
};
