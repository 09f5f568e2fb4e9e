import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Periorbital, outside the orbital rim */
export const periorbital: ZoneEntry = {
  code: 'periorbital',
  name: 'Periorbital, outside the orbital rim',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.25), mm(0.5)],
  depth_cap_mm: mm(0.5),
  why_cap: 'Very thin skin near the eye; outside the rim only.',
  excluded: false,
  positions: [
    position(
      'FDA-K180778',
      'REG',
      'V',
      'A pen with 1.5 mm needles is cleared for periorbital wrinkles at age 22 and over.',
    ),
    position('QAI-list', 'REG', 'S', 'One more pen is cleared for periorbital wrinkles at age 34 and over.'),
    position('FDA-K192138', 'REG', 'V', 'Another pen is cleared for periorbital wrinkles at age 22 and over.'),
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25 mm on thin and 0.25-0.5 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.2-0.3 mm.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('SWMU50', '50 MHz ultrasound', [
      ['corner of the eye', 'female', '20-29 years', 'skin', 1.36, 0.11, 30],
      ['corner of the eye', 'male', '20-29 years', 'skin', 1.64, 0.19, 30],
      ['corner of the eye', 'female', '30-39 years', 'skin', 1.43, 0.13, 25],
      ['corner of the eye', 'male', '30-39 years', 'skin', 1.63, 0.27, 25],
      ['corner of the eye', 'female', '40-49 years', 'skin', 1.43, 0.18, 20],
      ['corner of the eye', 'male', '40-49 years', 'skin', 1.54, 0.25, 20],
    ]),
  ],
  sources: [cite('EliteClinic', 'REG', 'S', 'The main cleared pen is not used inside the orbital rim.')],
  examples: {
    accepting: passOf('periorbital', 0.5, [], { device: 'dermapen-class' }),
    refusing: passOf('periorbital', 0.6, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
