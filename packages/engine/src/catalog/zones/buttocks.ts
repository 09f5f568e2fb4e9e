import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { chestNeckButtock, handFootButtock, thighToButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Thigh, buttock, legs */
export const buttocks: ZoneEntry = {
  code: 'buttocks',
  name: 'Buttocks',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(2)],
  depth_cap_mm: mm(2),
  why_cap: 'No device is cleared for it; a vendor chart gives 2.0 mm at most.',
  excluded: false,
  positions: [position('DrPen', 'CNS', 'V', 'Vendor chart: striae 1.5-2.0 mm.')],
  part_of: 'thighs',
  skin_layers: [
    ...measured('SANDBY03', 'histology', [
      ['buttock', 'both', 'adults', 'stratum-corneum', 0.0149, 0.0034, 71],
      ['buttock', 'both', 'adults', 'viable-epidermis', 0.0815, 0.0157, 71],
    ]),
    ...measured('GIBNEY10', 'ultrasound', [
      ['buttock', 'both', '18-85 years, with diabetes', 'skin', 2.4, null, 388, { note: '95% CI 2.4-2.5.' }],
      ['buttock', 'both', '18-85 years, with diabetes', 'fat', 15.4, null, 388, { note: '95% CI 14.7-16.2.' }],
    ]),
    ...chestNeckButtock,
    ...handFootButtock,
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
    accepting: passOf('buttocks', 2, [], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('buttocks', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
