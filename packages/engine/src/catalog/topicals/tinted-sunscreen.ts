import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const tintedSunscreen: TopicalEntry = {
  code: 'tinted-sunscreen',
  name: 'Sunscreen, tinted sunscreen',
  revision: 1,
  retired: false,
  standing: 'blocked',
  why: 'On open channels it stood with a vitamin C product before a granulomatous eruption. Cover with clothing and shade on the day.',
  sources: [
    cite(
      'Martin21',
      'COH',
      'V',
      'Vitamin C product and tinted sunscreen afterwards: eruption within three days, near-cleared on methotrexate.',
    ),
    cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.'),
  ],
  examples: { accepting: putOn([], { instead: 'sterile-saline' }), refusing: putOn(['blocked']) },
  sign_off: 'default',
};
