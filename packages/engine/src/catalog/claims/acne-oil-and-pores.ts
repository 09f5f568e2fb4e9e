import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: acne oil and pores. @source protocols.md s10 */
export const acneOilAndPoresClaims: readonly ClaimEntry[] = [
  claim('000-12', 'Helps dry skin.', 'contradicted', {
    finding: 'No benefit found; dryness is a listed after-effect.',
    sources: [cite('Chu21', 'MA', 'V', 'Dryness up to 7 days is an expected after-effect.')],
    also: 'unsupported',
  }),
  claim('000-16', 'Treats hormonal acne.', 'unsupported', {
    finding:
      'One 15-person pilot paid by the maker, in mild to moderate acne; article 003 and clinics exclude active acne.',
    sources: [
      cite(
        'Alqam23',
        'COH',
        'V',
        '15 people with mild to moderate acne, uncontrolled, paid by the maker: lesions fell at 2 months.',
      ),
      cite('Kichi', 'CLI', 'V', 'Does not treat active acne.'),
    ],
  }),
  claim('000-17', 'Reduces oil production.', 'unsupported', { finding: 'Nothing was found.', sources: [] }),
  claim('001-6', 'Treats loose skin caused by rosacea, weight reduction or liposuction.', 'unreadable', {
    finding:
      'Two things fused: rosacea is not laxity. Split-face data exist for rosacea; for laxity after weight loss nothing was found.',
    sources: [
      cite(
        'Mohamed24',
        'COH',
        'V',
        'Erythematotelangiectatic rosacea, 45 people, split face: needling with tranexamic acid better than the acid alone.',
      ),
    ],
    also: 'unsupported',
  }),
  claim('001-25', 'Makes pores smaller.', 'unsupported', {
    finding: 'One split-face case, with botulinum toxin put on, -18%; no trial of needling alone.',
    sources: [
      cite(
        'Pore-case',
        'COH',
        'V',
        'Split face, one person, day 14: pore diameter -18% with needling at 2.0 mm and botulinum toxin put on, -45% with the toxin injected.',
      ),
    ],
  }),
  claim('003-2', 'Improves acne.', 'unsupported', {
    finding: 'As 000-16, and contradicts 003-12.',
    sources: [
      cite(
        'Alqam23',
        'COH',
        'V',
        '15 people with mild to moderate acne, uncontrolled, paid by the maker: lesions fell at 2 months.',
      ),
    ],
  }),
  claim('003-3', 'Treats large pores.', 'unsupported', {
    finding: 'As 001-25.',
    sources: [
      cite(
        'Pore-case',
        'COH',
        'V',
        'Split face, one person, day 14: pore diameter -18% with needling at 2.0 mm and botulinum toxin put on, -45% with the toxin injected.',
      ),
    ],
  }),
];
