import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Abdomen */
export const abdomen: ZoneEntry = {
  code: 'abdomen',
  name: 'Abdomen',
  revision: 2,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(2)],
  depth_cap_mm: mm(2.5),
  why_cap: 'The deepest setting of the device cleared for abdominal scars.',
  excluded: false,
  positions: [position('DrPen', 'CNS', 'V', 'Vendor chart: striae 1.5-2.0 mm.')],
  part_of: null,
  skin_layers: [
    ...measured('GIBNEY10', 'ultrasound', [
      ['abdomen', 'both', '18-85 years, with diabetes', 'skin', 2.2, null, 388, { note: '95% CI 2.1-2.2.' }],
      ['abdomen', 'both', '18-85 years, with diabetes', 'fat', 13.9, null, 388, { note: 'CI printed as 13.2-17.7.' }],
    ]),
    ...measured('SIM14', '7-12 MHz ultrasound', [
      ['abdomen', 'both', 'adults with diabetes, Korea', 'skin', 2.29, 0.37, 156],
    ]),
    ...measured('SIM14', 'ultrasound', [['abdomen', 'both', 'adults with diabetes, Korea', 'fat', 10.15, 6.54, 156]]),
  ],
  sources: [cite('FDA-K200044', 'REG', 'V', 'Cleared for abdominal hypertrophic scars with needles up to 2.5 mm.')],
  examples: {
    accepting: passOf('abdomen', 2.5, ['depth.above-usual', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
    refusing: passOf('abdomen', 2.6, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
