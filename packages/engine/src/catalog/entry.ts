import type { AnswerValue, Question } from './question.ts';
import type { CandidacyRule, Position } from './candidacy-rule.ts';
import type { Endpoint } from './endpoints.ts';
import type { SkinLayerRow } from './skin-layers.ts';
import type { CalendarDate, Citation, EvidenceGrade, Hz, Mm, SignOff, Verdict } from '../kernel/index.ts';

/** What every entry of the catalogue carries. A code is never removed or reused, only retired. */
export type EntryHead = {
  /** In kebab-case, never changed. A source keeps the key of the reference pack instead. */
  readonly code: string;
  readonly name: string;
  /** Goes up by one with every change of content; `revisions.generated.json` holds the catalogue to it. */
  readonly revision: number;
  readonly retired: boolean;
};

/** An entry that says something clinical says on whose word. */
export type SourcedEntry = EntryHead & {
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
};

/** A work that can be cited. */
export type SourceEntry = EntryHead & {
  /** DOI, PMID, PMC number, or the place where it was read. */
  readonly locator: string;
  /** Read through somebody's copy: check the original before quoting. */
  readonly read_in_a_copy: boolean;
};

export type Coding = {
  readonly system: 'icd-10-cm' | 'snomed-ct';
  readonly code: string;
  readonly display: string;
  readonly sources: readonly Citation[];
};

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

/** A reason not to treat: questions, rules over their answers, and what was published for and against. */
export type ContraindicationEntry = SourcedEntry & {
  readonly class: 'absolute' | 'deferring' | 'relative';
  readonly topic: IntakeTopic;
  /** In asking order, details after their main question. */
  readonly questions: readonly Question[];
  readonly rules: readonly CandidacyRule[];
  /** Null applies to all. */
  readonly applies_to: { readonly indications: readonly string[] | null; readonly zones: readonly string[] | null };
  readonly positions: readonly Position[];
  /** Why this position was taken where they differ. */
  readonly chosen_because: string;
  readonly examples: { readonly accepting: CandidacyExample; readonly refusing: CandidacyExample };
};

/** The part of the intake form in which a contraindication is asked about. */
export type IntakeTopic = 'skin-today' | 'medicines' | 'health' | 'skin-history' | 'recent-treatments' | 'about-you';

/** Answers are given on `today` by the patient; the verdict is that of this entry alone. */
export type CandidacyExample = {
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  readonly zones: readonly string[];
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly verdict: Verdict;
};

/** An anatomical area with its own depth ceiling. */
export type ZoneEntry = SourcedEntry & {
  readonly view: 'face' | 'scalp' | 'body';
  readonly soft_depth_mm: readonly [Mm, Mm];
  readonly depth_cap_mm: Mm;
  readonly why_cap: string;
  /** Never treated. */
  readonly excluded: boolean;
  /** The wider zone that this one lies in; then only one of the two is treated in a session. Null stands alone. */
  readonly part_of: string | null;
  /** Published thickness, several studies side by side; empty where none was found. */
  readonly skin_layers: readonly SkinLayerRow[];
  readonly positions: readonly Position[];
};

export type DeviceEntry = SourcedEntry & {
  /** Radiofrequency and coring are other procedures: recognised, so that they can be refused. */
  readonly kind: 'pen' | 'roller' | 'stamp' | 'radiofrequency' | 'coring';
  readonly maker: string | null;
  /** Null where no source was read, or where it depends on the cartridge. */
  readonly needle_count: number | null;
  readonly needle_gauge: number | null;
  readonly needle_diameter_mm: number | null;
  /** Every setting the device offers; empty where its steps were not read. */
  readonly depth_settings_mm: readonly Mm[];
  /** The deepest setting, also where the steps before it were not read. */
  readonly deepest_mm: Mm | null;
  readonly speeds: readonly { readonly code: string; readonly label: string; readonly oscillation_hz: Hz | null }[];
  /** Deepest setting for which the maker's evaluation was read; null where none was. */
  readonly evaluated_to_mm: Mm | null;
  readonly cleared_for: readonly Clearance[];
  readonly single_use: boolean;
  /** Filled where nobody may plan or chart a session with it here. */
  readonly refused: { readonly title: string; readonly text: string; readonly sources: readonly Citation[] } | null;
  readonly notes: readonly string[];
};

export type Clearance = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly ages_from: number;
  readonly citation: Citation;
};

/** A product that may touch open channels, or may not. */
export type TopicalEntry = SourcedEntry & {
  readonly standing: 'allowed' | 'prescriber' | 'blocked';
  readonly why: string;
  /** Hours after the session for which it is kept off the treated skin; left out where no window was given for it. */
  readonly blocked_for_h?: number;
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

/** Advice that holds from one hour after the session to another; grouped in one file per topic. */
export type AftercareRuleEntry = SourcedEntry & {
  readonly kind: 'do' | 'dont' | 'expect' | 'call';
  readonly title: string;
  readonly text: string;
  readonly from_h: number;
  readonly until_h: number | null;
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
};

/** Where an adverse event is reported, by whom and by when. */
export type ReportingRouteEntry = SourcedEntry & {
  readonly country: string;
  readonly rule: string;
  readonly applies_to: string;
  /** What about the route was only recalled; null where nothing was. */
  readonly unverified: string | null;
};

/** Where a published claim stands; `unreadable` is one whose words cannot be read or are missing. */
export type ClaimVerdict = 'supported' | 'partly' | 'contradicted' | 'unsupported' | 'unreadable';

/** Something that an article for consumers says about microneedling, and what was found about it. */
export type ClaimEntry = SourcedEntry & {
  /** Key of the article among the sources. */
  readonly article: string;
  readonly verdict: ClaimVerdict;
  /** Where one part of the claim stands differently from the other. */
  readonly also: ClaimVerdict | null;
  /** To what the verdict is restricted; null where to nothing. */
  readonly only: string | null;
  readonly finding: string;
  /** Topics on which the articles contradict each other or stand alone, with what is taken instead. */
  readonly contradicts: readonly ClaimConflict[];
};

export type ClaimConflict = {
  readonly topic: string;
  /** Codes of the claims that say otherwise; empty where the claim contradicts itself or stands alone. */
  readonly claims: readonly string[];
  readonly instead: string;
};
