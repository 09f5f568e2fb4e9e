import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const fluorouracil: TopicalEntry = {
  code: 'fluorouracil',
  name: '5-fluorouracil',
  revision: 1,
  retired: false,
  standing: 'prescriber',
  why: 'Used by physicians in trials, off-label through a needling device.',
  sources: [
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
