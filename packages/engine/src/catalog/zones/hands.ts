import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';
import { handFootButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Hands and arms */
export const hands: ZoneEntry = {
  code: 'hands',
  name: 'Hands and arms',
  revision: 2,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with thin skin. No device is cleared for it.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('EGAWA07', 'confocal Raman', [
      ['back of the hand', 'both', 'adults', 'stratum-corneum', 0.0293, null, 15],
      ['palm', 'both', 'adults', 'stratum-corneum', 0.173, null, 15],
    ]),
    ...measured('OLTULU18', 'histology of archive specimens', [
      ['back of the hand', 'female', 'adults, Turkey', 'dermis', 2.115, 0.9464, 90],
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
    accepting: passOf('hands', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('hands', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
