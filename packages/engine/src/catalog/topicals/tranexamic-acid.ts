import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const tranexamicAcid: TopicalEntry = {
  code: 'tranexamic-acid',
  name: 'Tranexamic acid',
  revision: 2,
  retired: false,
  standing: 'prescriber',
  why: 'Used by physicians in trials of melasma and rosacea, off-label through a needling device.',
  sources: [
    cite(
      'Feng24',
      'MA',
      'V',
      'Needling with topical tranexamic acid in melasma, 16 trials; against routine care significant at 4 weeks only.',
    ),
    cite(
      'Mohamed24',
      'COH',
      'V',
      'Erythematotelangiectatic rosacea, 45 people: 10% with needling better than 10% alone.',
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
