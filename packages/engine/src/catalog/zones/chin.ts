import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Chin */
export const chin: ZoneEntry = {
  code: 'chin',
  name: 'Chin',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.75), mm(1.5)],
  depth_cap_mm: mm(1.5),
  why_cap: 'The depth to which the main cleared pen was evaluated.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.5-1.0 mm on thin and 1.0-2.0 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.5-1.0 mm.'),
  ],
  part_of: null,
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
    accepting: passOf('chin', 1.5, [], { device: 'dermapen-class' }),
    refusing: passOf('chin', 1.6, ['depth.above-cap', 'depth.beyond-indication'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
