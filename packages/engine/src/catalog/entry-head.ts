import type { Citation, SignOff } from '../kernel/index.ts';

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
