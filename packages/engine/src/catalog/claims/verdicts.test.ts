import { describe, expect, it } from 'vitest';
import { findClaim } from '../index.ts';
import type { ClaimVerdict } from '../index.ts';

/** S supported, P partly, C contradicted, U unsupported, ? unreadable; two where the parts stand differently. @source protocols.md s10 */
const ledger: Readonly<Record<string, string>> = {
  '000': 'P S S C/P P C P/C S S P P C/U P P P U U U C C P C S P S P U S S P S P',
  '001': 'P S P ? P ?/U P C S P S U P P P U S C/P U P S/P P S S U P U',
  '002': 'P S S S S P ? S P U P S S P U P P S S/P',
  '003': 'P U U P U P P P P P P S S P S/U U S S C S S P P S U S P S S P P/C P P P U C U U S',
};
const letters: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'S',
  partly: 'P',
  contradicted: 'C',
  unsupported: 'U',
  unreadable: '?',
};

describe('the verdicts of the 117 claims', () => {
  it.each(Object.entries(ledger))('of article %s are those of the ledger, in its order', (article, verdicts) => {
    const found = verdicts.split(' ').map((_, at) => {
      const claim = findClaim(`${article}-${at + 1}`);
      if (claim === null) return 'missing';
      return [claim.verdict, claim.also].flatMap((verdict) => (verdict === null ? [] : letters[verdict])).join('/');
    });
    expect(found.join(' ')).toBe(verdicts);
  });
});
