import type { EntryExamples, PassExample } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { SkinType } from './skin-type.ts';
import type { Citation, Hz, Mm } from '../kernel/index.ts';

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
  /** Of a device that is refused: the pass that another one may make. */
  readonly examples: EntryExamples<PassExample>;
};

export type Clearance = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly ages_from: number;
  /** Types that the clearance names; null where it names none. Words that do not say types of what are read as skin types. */
  readonly skin_types: readonly SkinType[] | null;
  readonly citation: Citation;
};
