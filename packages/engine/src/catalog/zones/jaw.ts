import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Jaw line */
export const jaw: ZoneEntry = {
  code: 'jaw',
  name: 'Jaw line',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1.5),
  why_cap: 'No professional figure was found: the depth to which the main cleared pen was evaluated.',
  excluded: false,
  positions: [position('Glow', 'CNS', 'V', 'Home chart: 0.5-1.0 mm.')],
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
    accepting: passOf('jaw', 1.5, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('jaw', 1.6, ['depth.above-cap', 'depth.beyond-indication'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
