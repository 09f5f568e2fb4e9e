import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { thighToButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Thighs, buttocks and legs */
export const thighs: ZoneEntry = {
  code: 'thighs',
  name: 'Thighs, buttocks and legs',
  revision: 2,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(2)],
  depth_cap_mm: mm(2),
  why_cap: 'No device is cleared for it; a vendor chart gives 2.0 mm at most.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: striae 1.5-2.0 mm.'),
    position('Oracle', 'CNS', 'V', 'A question-and-answer page gives 2.0-2.5 mm for striae of the leg: weak.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('LAURENT07', '20 MHz ultrasound', [['thigh', 'both', '18-70 years', 'skin', 1.55, null, 342]]),
    ...measured('GIBNEY10', 'ultrasound', [
      ['thigh', 'both', '18-85 years, with diabetes', 'skin', 1.9, null, 388, { note: '95% CI 1.8-1.9.' }],
      ['thigh', 'both', '18-85 years, with diabetes', 'fat', 10.4, null, 388, { note: '95% CI 9.8-10.9.' }],
    ]),
    ...thighToButtock,
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
    accepting: passOf('thighs', 2, [], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('thighs', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
