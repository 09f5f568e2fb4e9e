import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';
import { handFootButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, by analogy with row Hands, arms */
export const feet: ZoneEntry = {
  code: 'feet',
  name: 'Feet, the back of them',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No figure was found: by analogy with the hands, thin over bone.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('OLTULU18', 'histology of archive specimens', [
      ['back of the foot', 'female', 'adults, Turkey', 'epidermis', 0.2674, 0.1206, 90],
    ]),
    ...handFootButtock,
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
    accepting: passOf('feet', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('feet', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
