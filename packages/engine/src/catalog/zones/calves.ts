import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Thigh, buttock, legs */
export const calves: ZoneEntry = {
  code: 'calves',
  name: 'Calves',
  revision: 1,
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
  part_of: 'thighs',
  skin_layers: [],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('calves', 2, [], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('calves', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
