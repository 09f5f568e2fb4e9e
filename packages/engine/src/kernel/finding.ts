import type { CalendarDate } from './calendar-date.ts';
import type { FactSource, UnknownReason } from './known.ts';
import type { Licence } from './licence.ts';
import type { Verdict } from './verdict.ts';

/**
 * One reasoned statement by the engine: which rule, which facts it read, what it makes of them, and on whose word.
 * The text is stored with the finding, so that a past assessment is shown as it was.
 */
export type Finding = {
  /** `<entry code>.<rule>`, for example `isotretinoin.stopped-recently`. */
  readonly rule: string;
  readonly rule_revision: number;
  readonly kind: FindingKind;
  readonly verdict: Verdict;
  /** A deferring finding has run out on this day; null where there is no date. */
  readonly until: CalendarDate | null;
  readonly title: string;
  /** One or two sentences, in the words of a clinician, never a command. */
  readonly text: string;
  /** What to adjust where treatment goes on; empty when nothing. */
  readonly precautions: readonly string[];
  /** One plain sentence for this patient's own consent, or null. */
  readonly consent_risk: string | null;
  readonly facts: readonly FactRead[];
  readonly sources: readonly Citation[];
  /** Whether the number behind the rule still waits for a clinician's sign-off. */
  readonly sign_off: SignOff;
  /** Which licence may override it with a reason; null where nobody may. */
  readonly overridable_by: Licence | null;
};

export type FindingKind = 'contraindication' | 'precaution' | 'missing-fact' | 'limit' | 'information';

/** `published` rests on a source as it is; `default` is a proposal awaiting a clinician's sign-off; `assumption` is ours alone. */
export type SignOff = 'published' | 'default' | 'assumption';

export type FactRead = {
  readonly question: string;
  readonly label: string;
  readonly state: 'known' | 'unknown';
  /** The answer in words when known. */
  readonly answer: string | null;
  readonly why_unknown: UnknownReason | null;
  readonly learnt_on: CalendarDate | null;
  readonly learnt_from: FactSource | null;
};

/** Evidence grades and provenance are those of the reference pack; see docs/clinical/how-we-cite.md. */
export type EvidenceGrade = 'MA' | 'RCT' | 'COH' | 'LAB' | 'CON' | 'REG' | 'CLI' | 'CNS' | 'VAL' | 'DEFAULT';
/** V read in the source's own text, S read as reported by another, R recalled (never drives a rule). */
export type Provenance = 'V' | 'S' | 'R';

export type Citation = {
  /** Key of an entry in `catalog/sources`. */
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly provenance: Provenance;
  /** What the source says, in our words. */
  readonly says: string;
};
