import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s4, by analogy with row Hands, arms */
export const knees: ZoneEntry = {
  code: 'knees',
  name: 'Knees',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No figure and no measurement of the skin was found: as hands and arms, thin over bone.',
  excluded: false,
  positions: [],
  part_of: 'thighs',
  skin_layers: [],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('knees', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('knees', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
