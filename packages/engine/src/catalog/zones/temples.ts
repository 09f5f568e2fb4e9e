import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Temples */
export const temples: ZoneEntry = {
  code: 'temples',
  name: 'Temples',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with the forehead, skin of similar thickness over bone.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['temple', 'male', 'adults', 'epidermis', 0.19, 0.02, 49],
      ['temple', 'female', 'adults', 'epidermis', 0.18, 0.02, 69],
      ['temple', 'male', 'adults', 'dermis', 1.06, 0.2, 49],
      ['temple', 'female', 'adults', 'dermis', 0.8, 0.19, 69],
    ]),
  ],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('temples', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('temples', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
