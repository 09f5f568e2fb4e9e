import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const cosmeceuticalSerum: TopicalEntry = {
  code: 'cosmeceutical-serum',
  name: 'Cosmetic serum',
  revision: 1,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 72,
  why: 'Cosmetic products put on before needling stood before granulomas. Kept off until the channels are taken to be closed.',
  sources: [
    cite(
      'Soltani14',
      'COH',
      'V',
      'Three women with facial granulomas after cosmeceuticals put on before needling; steroids failed.',
    ),
    cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.'),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
    ),
  ],
  examples: { accepting: putOn([], { hours_after: 72 }), refusing: putOn(['blocked'], { hours_after: 71 }) },
  sign_off: 'default',
};
