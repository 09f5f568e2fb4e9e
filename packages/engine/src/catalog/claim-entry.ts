import type { SourcedEntry } from './entry-head.ts';

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
