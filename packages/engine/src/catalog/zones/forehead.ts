import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { sixFaceRegions } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Forehead */
export const forehead: ZoneEntry = {
  code: 'forehead',
  name: 'Forehead',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap:
    'Thin skin over bone: below the 1.5 mm to which the main cleared pen was evaluated, as the shallower of two plausible settings is preferred.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25-0.5 mm on thin and 0.5-0.75 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.25-0.5 mm.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['forehead', 'male', 'adults', 'epidermis', 0.22, 0.03, 49],
      ['forehead', 'female', 'adults', 'epidermis', 0.2, 0.03, 69],
      ['forehead', 'male', 'adults', 'dermis', 1.17, 0.28, 49],
      ['forehead', 'female', 'adults', 'dermis', 0.86, 0.16, 69],
    ]),
    ...measured('SWMU50', '50 MHz ultrasound', [
      ['forehead', 'female', '20-29 years', 'skin', 1.86, 0.26, 30],
      ['forehead', 'male', '20-29 years', 'skin', 2.45, 0.37, 30],
      ['forehead', 'female', '30-39 years', 'skin', 1.98, 0.24, 25],
      ['forehead', 'male', '30-39 years', 'skin', 2.34, 0.27, 25],
      ['forehead', 'female', '40-49 years', 'skin', 1.9, 0.21, 20],
      ['forehead', 'male', '40-49 years', 'skin', 2.14, 0.24, 20],
    ]),
    ...sixFaceRegions,
  ],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('forehead', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('forehead', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
