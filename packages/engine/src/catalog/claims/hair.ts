import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: hair. @source protocols.md s10 */
export const hairClaims: readonly ClaimEntry[] = [
  claim('001-4', 'Treats skin pigmentation problems due to alopecia.', 'unreadable', {
    finding: 'Two conditions fused; pattern hair loss with minoxidil is supported.',
    sources: [
      cite(
        'Ahmed25',
        'MA',
        'V',
        'Pattern hair loss, 12 trials with 631 people: needling adds to minoxidil (SMD 1.32).',
      ),
    ],
  }),
  claim('003-8', 'Makes hair grow in alopecia.', 'partly', {
    finding: 'In pattern hair loss it is supported as an addition; alopecia areata needs a drug.',
    sources: [
      cite(
        'Ahmed25',
        'MA',
        'V',
        'Pattern hair loss, 12 trials with 631 people: needling adds to minoxidil (SMD 1.32).',
      ),
      cite(
        'IJBR25',
        'COH',
        'V',
        'Alopecia areata: complete recovery in 60% with triamcinolone, 5% with needling alone.',
      ),
    ],
  }),
];
