import { claimConflicts } from './claim-conflicts.ts';
import type { ClaimConflict, ClaimEntry, ClaimVerdict } from './entry.ts';
import type { Citation } from '../kernel/index.ts';

type Reading = {
  readonly finding: string;
  readonly sources: readonly Citation[];
  /** Where one part of the claim stands differently from the other. */
  readonly also?: ClaimVerdict;
  /** To what the verdict is restricted. */
  readonly only?: string;
};

/** One claim of an article that patients bring along, and what was found about it. */
/* @__NO_SIDE_EFFECTS__ */
export function claim(code: string, words: string, verdict: ClaimVerdict, reading: Reading): ClaimEntry {
  return {
    code,
    name: words,
    article: code.slice(0, 3),
    verdict,
    also: reading.also ?? null,
    only: reading.only ?? null,
    finding: reading.finding,
    contradicts: conflictsOf(code),
    revision: 1,
    retired: false,
    sources: reading.sources,
    sign_off: reading.sources.length > 0 ? 'default' : 'assumption',
  };
}

function conflictsOf(code: string): readonly ClaimConflict[] {
  return claimConflicts
    .filter(({ positions }) => positions.flat().includes(code))
    .map(({ topic, positions, instead }) => ({
      topic,
      claims: positions.filter((position) => !position.includes(code)).flat(),
      instead,
    }));
}
