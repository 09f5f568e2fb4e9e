import type { CalendarDate, Finding, Licence, Verdict } from '@stipple/engine/kernel';

/** What was done, as the record holds it. Depths are hundredths of a millimetre; null is "not recorded yet". */
export type SessionContent = {
  readonly device: string | null;
  readonly device_serial: string;
  readonly sheath_lot: string;
  readonly device_cleaned: boolean | null;
  readonly cartridges: readonly CartridgeContent[];
  readonly anaesthetic: AnaestheticContent | null;
  readonly topicals: readonly TopicalContent[];
  readonly zones: readonly ZoneContent[];
  readonly time_out: TimeOutContent | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly photos_skipped_because: string;
  /** Filled when the session was given up before its end. */
  readonly given_up_because: string;
  readonly pain_0_10: number | null;
  readonly immediate_events: string;
  readonly notes: string;
  readonly emergency: readonly { readonly at: string; readonly note: string }[];
};

export type CartridgeContent = {
  readonly unit_id: string | null;
  readonly cartridge: string | null;
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
  readonly fitted_at: string | null;
  readonly opened_in_view: boolean;
  readonly disposed: boolean;
};

export type AnaestheticContent = {
  readonly product: string;
  readonly lot: string;
  readonly grams: number | null;
  readonly area_cm2: number | null;
  readonly on_at: string | null;
  readonly off_at: string | null;
  readonly wiped_off: boolean;
  readonly weight_kg: number | null;
  readonly prescriber: string;
};

export type TopicalContent = { readonly topical: string; readonly lot: string; readonly prescriber: string };

export type PassContent = {
  readonly depth_hundredths: number | null;
  readonly speed: string | null;
  readonly direction: 'vertical' | 'horizontal' | 'oblique' | 'circular' | 'stamped' | null;
  readonly count: number;
};

export type ZoneContent = {
  readonly zone: string;
  /** Of the deepest pass. */
  readonly depth_hundredths: number | null;
  /** Of all passes together. */
  readonly pass_count: number | null;
  readonly passes: readonly PassContent[];
  readonly endpoint: string | null;
  /** Filled when a planned zone was left out. */
  readonly skipped_because: string;
  readonly standing: 'proposed' | 'delivered';
  readonly proposed: {
    readonly from: 'plan' | 'last-time' | 'template';
    readonly passes: readonly PassContent[];
  } | null;
};

export type TimeOutContent = {
  readonly at: string;
  readonly right_patient: boolean;
  readonly verdict_seen: boolean;
  readonly consent_seen: boolean;
  readonly allergies_asked: boolean;
  readonly anaesthetic_wiped_off: boolean | null;
  readonly reason: string;
};

export type AmendmentRow = {
  readonly amendment_id: string;
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly before: SessionContent;
  readonly after: SessionContent;
  readonly findings: readonly Finding[];
};

/** The assessment of the session's own day for the plan's indication: what its verdict rests on and what was overridden. */
export type SessionCandidacy = {
  readonly assessment_id: string;
  readonly verdict: Verdict;
  readonly findings: readonly {
    readonly rule: string;
    readonly verdict: Verdict;
    readonly until: CalendarDate | null;
    readonly overridable_by: Licence | null;
  }[];
  readonly overrides: readonly { readonly rule: string }[];
  /** False where the practice had switched the rules off. */
  readonly computed: boolean;
  /** The latest, signed by a clinician; null while there is none. */
  readonly decision: { readonly decision: string } | null;
  /** Whether the patient was asked again, and answered, after it. */
  readonly answered_since: boolean;
};

/** The start as it was confirmed. */
export type SessionStart = {
  readonly at: string;
  readonly by: string;
  readonly against: readonly string[];
  readonly reason: string;
  /** What spoke against it and nobody answered for: it was taken on a device that could not ask. */
  readonly unanswered: readonly UnansweredStart[];
};

export type UnansweredStart = { readonly code: string; readonly text: string; readonly licence: Licence };

export type EnteredInError = { readonly reason: string; readonly by: string; readonly at: string };

/** One session with what its checks need to know of the plan, the assessment and the consent. */
export type SessionRow = Omit<SessionContent, 'zones'> & {
  readonly session_id: string;
  readonly patient_id: string;
  readonly plan_id: string;
  readonly indication: string;
  readonly assessment_id: string | null;
  readonly number_in_series: number;
  readonly day: CalendarDate;
  readonly operator: string;
  readonly findings: readonly Finding[];
  readonly override_reasons: Readonly<Record<string, string>>;
  readonly signed_at: string | null;
  readonly signed_by: string | null;
  readonly version: number;
  readonly created_at: string;
  /** The device's clock, where it was opened without the server. */
  readonly opened_at: string | null;
  readonly zones: readonly ZoneContent[];
  /** In the order in which they were made. */
  readonly amendments: readonly AmendmentRow[];
  readonly candidacy: SessionCandidacy | null;
  readonly has_consent: boolean;
  readonly has_photos: boolean;
  /** The latest, where the start was confirmed more than once. */
  readonly start: SessionStart | null;
  readonly entered_in_error: EnteredInError | null;
  readonly past_missing: Readonly<Record<string, string>>;
  readonly saved_by: string | null;
  readonly saved_at: string | null;
  readonly saved_on_device_at: string | null;
};
