import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: pigment. @source protocols.md s10 */
export const pigmentClaims: readonly ClaimEntry[] = [
  claim('000-11', 'Treats pigmentation issues.', 'partly', {
    finding: 'Adjunct to topical drugs; off-label.',
    sources: [
      cite(
        'Bailey22',
        'MA',
        'V',
        'Melasma, 12 studies with 459 people: topical drugs with needling beat topical drugs alone, moderately at 8 weeks, largely at 12-16 weeks.',
      ),
      cite(
        'Feng24',
        'MA',
        'V',
        'Melasma, 16 trials with tranexamic acid: against routine care significant at 4 weeks only.',
      ),
    ],
  }),
  claim('001-26', 'Treats hyperpigmentation, which comes from wounds, inflammation or sun spots.', 'partly', {
    finding: 'The causes are supported; the effect is that of an adjunct only.',
    sources: [
      cite(
        'Bailey22',
        'MA',
        'V',
        'Melasma, 12 studies with 459 people: topical drugs with needling beat topical drugs alone, moderately at 8 weeks, largely at 12-16 weeks.',
      ),
    ],
  }),
  claim('003-4', 'Treats hyperpigmentation and dark spots.', 'partly', {
    finding: 'Adjunct.',
    sources: [
      cite(
        'Bailey22',
        'MA',
        'V',
        'Melasma, 12 studies with 459 people: topical drugs with needling beat topical drugs alone, moderately at 8 weeks, largely at 12-16 weeks.',
      ),
    ],
  }),
  claim('003-5', 'Evens out uneven tone.', 'unsupported', {
    finding: 'Not an endpoint in anything found.',
    sources: [],
  }),
];
