import type { DeviceEntry, IndicationEntry } from '@stipple/engine/catalog';

/** What a consent text may say about this plan; everything else in it is the same for everybody. */
export type ConsentFacts = {
  readonly indication: Pick<IndicationEntry, 'plain_name' | 'plan'>;
  readonly device: Pick<DeviceEntry, 'name' | 'kind' | 'single_use'>;
  readonly zone_names: readonly string[];
  /** Deepest needle setting of the plan in mm. */
  readonly deepest_mm: number;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly off_label: boolean;
};

export type ConsentSection = { readonly heading: string; readonly text: string };

/** One version of the text. A version that somebody signed is never edited: a change is a new file and a new version. */
export type ConsentText = {
  /** Year, month and number: `2026-11.1`. */
  readonly version: string;
  readonly title: string;
  readonly sections: (facts: ConsentFacts) => readonly ConsentSection[];
  readonly photo_question: string;
};
