import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, by analogy with row Decollete */
export const breasts: ZoneEntry = {
  code: 'breasts',
  name: 'Breasts, without nipple and areola',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No figure was found: by analogy with the décolleté. No device is cleared for it.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('OLTULU18', 'histology of archive specimens', [
      ['breast', 'female', 'adults, Turkey', 'epidermis', 0.0769, 0.0262, 90],
      [
        'breast',
        'male',
        'adults, Turkey',
        'dermis',
        5.888,
        2.4223,
        90,
        { note: 'Implausibly thick: not for use.', usable: false },
      ],
    ]),
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
    accepting: passOf('breasts', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('breasts', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
