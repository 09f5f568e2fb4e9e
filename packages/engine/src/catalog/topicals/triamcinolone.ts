import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const triamcinolone: TopicalEntry = {
  code: 'triamcinolone',
  name: 'Triamcinolone',
  revision: 1,
  retired: false,
  standing: 'prescriber',
  why: 'Used by physicians in trials of alopecia areata, off-label through a needling device.',
  sources: [
    cite(
      'Arora22',
      'RCT',
      'V',
      'Alopecia areata: roller with triamcinolone, regrowth 66.36% against 69.75% by injection.',
    ),
    cite(
      'IJBR25',
      'COH',
      'V',
      'Alopecia areata: 10 mg/ml with needling, complete recovery in 60%, with needling alone in 5%.',
    ),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
    ),
  ],
  examples: { accepting: putOn(['off-label'], { prescriber: 'Dr Ames' }), refusing: putOn(['no-prescriber']) },
  sign_off: 'default',
};
