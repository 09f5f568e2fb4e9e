import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 and s7 */
export const peptideGrowthFactorProduct: TopicalEntry = {
  code: 'peptide-growth-factor-product',
  name: 'Peptide or growth-factor product',
  revision: 1,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 72,
  why: 'No source for its safety or its benefit on open channels was found.',
  sources: [
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
