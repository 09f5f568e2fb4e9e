/** What of a session's chart decides whether it can be signed; null and the empty text are "not recorded". */
export type ChartToClose = {
  readonly device: string | null;
  readonly device_serial: string;
  readonly device_cleaned: boolean | null;
  readonly cartridges: readonly {
    readonly lot: string;
    readonly expires_on: string | null;
    readonly disposed: boolean;
  }[];
  readonly anaesthetic: { readonly product: string; readonly lot: string; readonly wiped_off: boolean } | null;
  readonly topicals: readonly { readonly topical: string; readonly lot: string }[];
  readonly zones: readonly ZoneToClose[];
  readonly time_out: object | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly photos_skipped_because: string;
  readonly given_up_because: string;
};

export type ZoneToClose = {
  readonly zone: string;
  readonly passes: readonly { readonly depth_mm: number | null }[];
  readonly endpoint: string | null;
  readonly skipped_because: string;
  readonly standing: 'proposed' | 'delivered';
};

/** What is known of the visit besides the chart: on the server all of it, on a device what it was last told. */
export type VisitToClose = {
  /** Why the assessment of the day does not permit treatment, in words; null where it does. */
  readonly assessment: string | null;
  readonly has_consent: boolean;
  readonly has_photos: boolean;
  /** The start was held against the verdict and the consent. */
  readonly is_start_confirmed: boolean;
  /** What spoke against the start and nobody answered for, in words; null where nothing did. */
  readonly start_unanswered: string | null;
  readonly ends_before_start: boolean;
};
