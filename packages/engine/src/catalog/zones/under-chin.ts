import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, by analogy with row Neck */
export const underChin: ZoneEntry = {
  code: 'under-chin',
  name: 'Under the chin',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1),
  why_cap:
    'No figure was found: the usual range of the neck, without its deeper end, as the skin there measured about as thick.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['under the jaw', 'male', 'adults', 'epidermis', 0.21, 0.09, 49],
      ['under the jaw', 'female', 'adults', 'epidermis', 0.18, 0.03, 69],
      ['under the jaw', 'male', 'adults', 'dermis', 1.02, 0.24, 49],
      ['under the jaw', 'female', 'adults', 'dermis', 0.91, 0.34, 69],
    ]),
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
    accepting: passOf('under-chin', 1, [], { device: 'dermapen-class' }),
    refusing: passOf('under-chin', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
