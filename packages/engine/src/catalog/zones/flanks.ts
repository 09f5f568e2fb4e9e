import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, by analogy with row Back */
export const flanks: ZoneEntry = {
  code: 'flanks',
  name: 'Flanks and waist',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(1.5)],
  depth_cap_mm: mm(2),
  why_cap: 'No figure was found: by analogy with the back, the shallower of its neighbours.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('LAURENT07', '20 MHz ultrasound', [['waist', 'both', '18-70 years', 'skin', 1.91, null, 342]]),
  ],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('flanks', 2, ['depth.above-usual'], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('flanks', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
