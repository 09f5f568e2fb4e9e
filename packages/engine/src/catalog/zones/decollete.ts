import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { chestNeckButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Décolleté */
export const decollete: ZoneEntry = {
  code: 'decollete',
  name: 'Décolleté',
  revision: 2,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with thin skin. No device is cleared for it.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [...chestNeckButtock],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('decollete', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('decollete', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
