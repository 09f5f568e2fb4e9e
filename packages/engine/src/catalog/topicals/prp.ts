import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';

/** @source protocols.md s5.1 */
export const prp: TopicalEntry = {
  code: 'prp',
  name: 'Platelet-rich plasma (own blood)',
  revision: 1,
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
    cite('MMWR24', 'REG', 'V', 'HIV was passed on at an unlicensed practice that reused equipment for such sessions.'),
  ],
  sign_off: 'published',
};
