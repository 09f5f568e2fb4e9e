import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Glabella */
export const glabella: ZoneEntry = {
  code: 'glabella',
  name: 'Glabella',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1),
  why_cap:
    'Thin skin over bone; a pen cleared for glabellar wrinkles reaches 1.5 mm, the shallower setting is preferred.',
  excluded: false,
  positions: [position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25-0.5 mm on thin and 0.5-1.0 mm on thick skin.')],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['glabella', 'male', 'adults', 'epidermis', 0.21, 0.03, 49],
      ['glabella', 'female', 'adults', 'epidermis', 0.19, 0.02, 69],
      ['glabella', 'male', 'adults', 'dermis', 1.14, 0.3, 49],
      ['glabella', 'female', 'adults', 'dermis', 0.9, 0.23, 69],
    ]),
  ],
  sources: [
    cite('FDA-K180778', 'REG', 'V', 'A pen cleared for glabellar wrinkles has needles of 1.5 mm.'),
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('glabella', 1, [], { device: 'dermapen-class' }),
    refusing: passOf('glabella', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
