import type { CalendarDate } from '../kernel/index.ts';

/** What was done, as it stands while it is being written; null is not recorded yet. */
export type SessionChart = {
  readonly device: string | null;
  /** More than one: changed during the session. */
  readonly cartridges: readonly ChartCartridge[];
  readonly anaesthetic: ChartAnaesthetic | null;
  readonly topicals: readonly ChartTopical[];
  readonly zones: readonly ChartZone[];
};

export type ChartCartridge = { readonly lot: string | null; readonly expires_on: CalendarDate | null };

export type ChartAnaesthetic = {
  readonly product: string;
  readonly lot: string | null;
  readonly grams: number | null;
  readonly area_cm2: number | null;
  readonly minutes_on: number | null;
  /** Who answers for it by name where its label does not. */
  readonly prescriber?: string | null | undefined;
};

export type ChartTopical = {
  readonly topical: string;
  readonly lot: string | null;
  readonly prescriber: string | null;
};

export type ChartZone = {
  readonly zone: string;
  readonly passes: readonly ChartPass[];
  readonly endpoint: string | null;
};

/** `count` traverses at one setting; what is not recorded yet is null. */
export type ChartPass = {
  readonly depth_mm: number | null;
  readonly speed: string | null;
  readonly count: number | null;
};
