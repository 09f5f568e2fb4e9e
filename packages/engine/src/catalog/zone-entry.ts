import type { Position } from './candidacy-rule.ts';
import type { EntryExamples, PassExample } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { SkinLayerRow } from './skin-layers.ts';
import type { Mm } from '../kernel/index.ts';

/** An anatomical area with its own depth ceiling. */
export type ZoneEntry = SourcedEntry & {
  readonly view: 'face' | 'scalp' | 'body';
  readonly soft_depth_mm: readonly [Mm, Mm];
  readonly depth_cap_mm: Mm;
  readonly why_cap: string;
  /** Never treated. */
  readonly excluded: boolean;
  /** Why no indication lists it, said to whoever asks for it in a plan; left out where nothing has to be said. */
  readonly not_planned?: string;
  /** The wider zone that this one lies in; then only one of the two is treated in a session. Null stands alone. */
  readonly part_of: string | null;
  /** Published thickness, several studies side by side; empty where none was found. */
  readonly skin_layers: readonly SkinLayerRow[];
  readonly positions: readonly Position[];
  /** Of a zone that is never treated: the skin beside it. */
  readonly examples: EntryExamples<PassExample>;
};
