import type { CalendarDate } from '../kernel/index.ts';

/** What was done, as it stands while it is being written; null is not recorded yet. */
export type SessionChart = {
  readonly device: string | null;
  readonly speed: string | null;
  readonly cartridge: { readonly lot: string | null; readonly expires_on: CalendarDate | null } | null;
  readonly anaesthetic: ChartAnaesthetic | null;
  readonly topicals: readonly ChartTopical[];
  readonly zones: readonly ChartZone[];
};

export type ChartAnaesthetic = {
  readonly product: string;
  readonly lot: string | null;
  readonly grams: number | null;
  readonly area_cm2: number | null;
  readonly minutes_on: number | null;
};

export type ChartTopical = {
  readonly topical: string;
  readonly lot: string | null;
  readonly prescriber: string | null;
};

export type ChartZone = {
  readonly zone: string;
  readonly depth_mm: number | null;
  readonly passes: number | null;
  readonly endpoint: string | null;
};
