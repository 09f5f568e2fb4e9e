import type { CalendarDate, Finding, Verdict } from '@stipple/engine/kernel';

/** What was done, as the record holds it. Depths are hundredths of a millimetre; null is "not recorded yet". */
export type SessionContent = {
  readonly device: string | null;
  readonly device_serial: string;
  readonly speed: string | null;
  readonly cartridge: CartridgeContent | null;
  readonly anaesthetic: AnaestheticContent | null;
  readonly topicals: readonly TopicalContent[];
  readonly zones: readonly ZoneContent[];
  readonly pain_0_10: number | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly immediate_events: string;
  readonly notes: string;
};

export type CartridgeContent = {
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
  readonly opened_in_view: boolean;
};

export type AnaestheticContent = {
  readonly product: string;
  readonly lot: string;
  readonly grams: number | null;
  readonly area_cm2: number | null;
  readonly on_at: string | null;
  readonly off_at: string | null;
  readonly wiped_off: boolean;
};

export type TopicalContent = { readonly topical: string; readonly lot: string; readonly prescriber: string };

export type ZoneContent = {
  readonly zone: string;
  readonly depth_hundredths: number | null;
  readonly passes: number | null;
  readonly endpoint: string | null;
  /** Filled when a planned zone was left out. */
  readonly skipped_because: string;
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
  }[];
  readonly overrides: readonly { readonly rule: string }[];
};

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
  readonly zones: readonly ZoneContent[];
  /** In the order in which they were made. */
  readonly amendments: readonly AmendmentRow[];
  readonly candidacy: SessionCandidacy | null;
  readonly has_consent: boolean;
};
