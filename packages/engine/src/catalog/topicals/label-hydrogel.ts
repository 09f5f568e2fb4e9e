import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5 step 4 and 5.1 */
export const labelHydrogel: TopicalEntry = {
  code: 'label-hydrogel',
  name: 'Hydrogel of the device kit',
  revision: 1,
  retired: false,
  standing: 'allowed',
  why: 'Drug-free, single-use, supplied with the cleared kit; may be repeated to stop drying.',
  sources: [
    cite(
      'FDA-DEN',
      'REG',
      'V',
      'A drug-free single-use hydrogel is supplied with the cleared kit against abrasion and friction.',
    ),
    cite('Nuance', 'CLI', 'V', 'Hydrogel repeated up to 24 h.'),
  ],
  examples: { accepting: putOn([]), refusing: putOn(['blocked'], { instead: 'cosmeceutical-serum' }) },
  sign_off: 'published',
};
