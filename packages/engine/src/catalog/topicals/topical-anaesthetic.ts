import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const topicalAnaesthetic: TopicalEntry = {
  code: 'topical-anaesthetic',
  name: 'Numbing cream again, on needled skin',
  revision: 1,
  retired: false,
  standing: 'blocked',
  why: 'More of it is taken up through fresh channels.',
  sources: [
    cite('Pliaglis', 'REG', 'V', 'Not on the site after the procedure.'),
    cite('Luz17', 'COH', 'V', 'Rolling at 0.5 mm before the cream made it work better: more of it goes in.'),
  ],
  examples: { accepting: putOn([], { instead: 'sterile-saline' }), refusing: putOn(['blocked']) },
  sign_off: 'default',
};
