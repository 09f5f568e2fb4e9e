import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, by analogy with row Hands, arms */
export const shoulders: ZoneEntry = {
  code: 'shoulders',
  name: 'Shoulders',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No figure was found: as the arms, the shallower of its neighbours.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('SANDBY03', 'histology', [
      ['shoulder', 'both', 'adults', 'stratum-corneum', 0.011, 0.0022, 71],
      ['shoulder', 'both', 'adults', 'viable-epidermis', 0.0703, 0.0136, 71],
    ]),
  ],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  examples: {
    accepting: passOf('shoulders', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('shoulders', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
