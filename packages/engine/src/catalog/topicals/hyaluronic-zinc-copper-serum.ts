import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const hyaluronicZincCopperSerum: TopicalEntry = {
  code: 'hyaluronic-zinc-copper-serum',
  name: 'Serum of hyaluronic acid, glycerin, zinc and copper',
  revision: 1,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 72,
  why: 'A granuloma came seven days after needling through it. Plain sterile hyaluronic acid for one use is another product.',
  sources: [
    cite(
      'GranT2DM',
      'COH',
      'V',
      'Hyaluronic acid, glycerin, zinc and copper before needling: granuloma at day 7 in a patient with type 2 diabetes.',
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
