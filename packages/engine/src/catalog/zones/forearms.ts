import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Hands, arms */
export const forearms: ZoneEntry = {
  code: 'forearms',
  name: 'Forearms',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with thin skin. No device is cleared for it.',
  excluded: false,
  positions: [],
  part_of: 'hands',
  skin_layers: [
    ...measured('EGAWA07', 'confocal Raman', [
      ['volar forearm', 'both', 'adults', 'stratum-corneum', 0.0226, null, 15],
    ]),
    ...measured('SANDBY03', 'histology', [
      ['dorsal forearm', 'both', 'adults', 'stratum-corneum', 0.0183, 0.0049, 71],
      ['dorsal forearm', 'both', 'adults', 'viable-epidermis', 0.0566, 0.0115, 71],
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
    accepting: passOf('forearms', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('forearms', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
