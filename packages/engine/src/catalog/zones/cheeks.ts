import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { sixFaceRegions } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Cheeks */
export const cheeks: ZoneEntry = {
  code: 'cheeks',
  name: 'Cheeks',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.75), mm(1.5)],
  depth_cap_mm: mm(1.5),
  why_cap: 'The depth to which the main cleared pen was evaluated.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.5-1.0 mm on thin and 1.0-2.0 mm on thick skin.'),
    position('DrPen', 'CNS', 'V', 'Vendor chart, cheekbone: 0.5 mm on thin and 0.5-1.0 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.5-1.0 mm.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('SWMU50', '50 MHz ultrasound', [
      ['cheek', 'female', '20-29 years', 'skin', 1.9, 0.21, 30],
      ['cheek', 'male', '20-29 years', 'skin', 2.53, 0.26, 30],
      ['cheek', 'female', '30-39 years', 'skin', 2.12, 0.13, 25],
      ['cheek', 'male', '30-39 years', 'skin', 2.43, 0.4, 25],
      ['cheek', 'female', '40-49 years', 'skin', 1.98, 0.12, 20],
    ]),
    ...measured('EGAWA07', 'confocal Raman', [['cheek', 'both', 'adults', 'stratum-corneum', 0.0168, null, 15]]),
    ...sixFaceRegions,
  ],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
    cite('SPstudy', 'REG', 'V', 'The acne-scar study of that pen treated the face at 1.5 mm at most.'),
    cite('Harris15', 'MA', 'V', 'Median needle length 1.5 mm in 18 studies of acne scars.'),
  ],
  examples: {
    accepting: passOf('cheeks', 1.5, [], { device: 'dermapen-class' }),
    refusing: passOf('cheeks', 1.6, ['depth.above-cap', 'depth.beyond-indication'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
