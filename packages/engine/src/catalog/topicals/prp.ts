import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const prp: TopicalEntry = {
  code: 'prp',
  name: 'Platelet-rich plasma (own blood)',
  revision: 2,
  retired: false,
  standing: 'prescriber',
  why: "A physician's adjunct in trials, off-label through a needling device; own blood, own labelled tube, own disposables.",
  sources: [
    cite('Kang22', 'MA', 'V', 'Added to needling of acne scars: OR 2.97 for more than half improvement.'),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
    ),
    cite(
      'MMWR24',
      'REG',
      'V',
      'HIV after platelet-rich plasma with needling at an unlicensed spa: own labelled tube, never shared equipment.',
    ),
  ],
  examples: { accepting: putOn(['off-label'], { prescriber: 'Dr Ames' }), refusing: putOn(['no-prescriber']) },
  sign_off: 'default',
};
