import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const minoxidil: TopicalEntry = {
  code: 'minoxidil',
  name: 'Minoxidil',
  revision: 1,
  retired: false,
  standing: 'prescriber',
  why: 'Used with needling of the scalp in trials; on open channels off-label.',
  sources: [
    cite('Dhurat13', 'RCT', 'V', 'Weekly rolling with minoxidil 5%: +91.4 against +22.2 hairs at 12 weeks.'),
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
