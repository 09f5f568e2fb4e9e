import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 and s7 */
export const antibioticOintment: TopicalEntry = {
  code: 'antibiotic-ointment',
  name: 'Antibiotic ointment',
  revision: 1,
  retired: false,
  standing: 'prescriber',
  why: 'Not routine: it may sensitise in open channels. After skin surgery a small benefit was seen; after needling none was found.',
  sources: [
    cite(
      'Smack96',
      'RCT',
      'V',
      'After skin surgery, 884 patients: infection 0.9% against 2.0% with petrolatum (p=.37), S. aureus none against 1.8% (p=.004), contact allergy 0.9% against none.',
    ),
    cite(
      'Tong18',
      'MA',
      'V',
      'Topical antibiotic against placebo after skin surgery: RR 0.57 (0.37-0.86), 3.1% fewer.',
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
