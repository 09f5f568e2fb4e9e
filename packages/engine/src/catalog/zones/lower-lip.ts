import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s4, by analogy with row Upper lip */
export const lowerLip: ZoneEntry = {
  code: 'lower-lip',
  name: 'Lower lip, the skin above the chin',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No figure was found: by analogy with the upper lip, the shallower of its neighbours.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('lower-lip', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('lower-lip', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
