import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const vitaminCSerum: TopicalEntry = {
  code: 'vitamin-c-serum',
  name: 'Vitamin C serum',
  revision: 2,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 168,
  why: 'Named in reports of granulomas after needling that resisted treatment.',
  sources: [
    cite(
      'Soltani14',
      'COH',
      'V',
      'Three women with facial granulomas; two had used the same vitamin C serum and were patch-test positive; steroids failed, tetracyclines helped partly or fully.',
    ),
    cite(
      'Friedmann24',
      'MA',
      'V',
      '15 patients aged 26-74 in 13 papers, most after pen and vitamin C; it can resist treatment.',
    ),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
    ),
  ],
  examples: { accepting: putOn([], { hours_after: 168 }), refusing: putOn(['blocked'], { hours_after: 167 }) },
  sign_off: 'default',
};
