import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Cheek (cheekbone), by analogy with row Forehead */
export const cheekbones: ZoneEntry = {
  code: 'cheekbones',
  name: 'Cheekbones',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'Thinner than the cheek and over bone: as the forehead, inside the range of a vendor chart.',
  excluded: false,
  positions: [position('DrPen', 'CNS', 'V', 'Vendor chart, cheekbone: 0.5 mm on thin and 0.5-1.0 mm on thick skin.')],
  part_of: 'cheeks',
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['cheekbone', 'male', 'adults', 'epidermis', 0.19, 0.03, 49],
      [
        'cheekbone',
        'female',
        'adults',
        'epidermis',
        0.2,
        0.18,
        69,
        { note: 'The spread looks like a misprint of 0.018 to 0.02.' },
      ],
      ['cheekbone', 'male', 'adults', 'dermis', 1.14, 0.21, 49],
      ['cheekbone', 'female', 'adults', 'dermis', 0.87, 0.35, 69],
    ]),
  ],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('cheekbones', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('cheekbones', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
