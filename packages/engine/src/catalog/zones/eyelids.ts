import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';
import { thinnestSkin, thinnestEpidermis } from '../skin-layer-ranges.ts';

/** Inside the orbital rim; drawn on the face map so that nobody wonders, never treated. @source protocols.md s2, last row */
export const eyelids: ZoneEntry = {
  code: 'eyelids',
  name: 'Eyelids, inside the orbital rim',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0), mm(0)],
  depth_cap_mm: mm(0),
  why_cap: 'Never treated: the eye lies behind it, and the skin measured 0.52 to 1.5 mm to the fat.',
  excluded: true,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['eyelid', 'male', 'adults', 'epidermis', 0.18, 0.03, 49],
      ['eyelid', 'female', 'adults', 'epidermis', 0.17, 0.02, 69],
      ['eyelid', 'male', 'adults', 'dermis', 0.67, 0.14, 49],
      ['eyelid', 'female', 'adults', 'dermis', 0.58, 0.11, 69],
    ]),
    ...measured('SWMU50', '50 MHz ultrasound', [
      ['eyelid', 'female', '20-29 years', 'skin', 1.24, 0.25, 30],
      ['eyelid', 'male', '20-29 years', 'skin', 1.44, 0.16, 30],
      ['eyelid', 'female', '30-39 years', 'skin', 1.15, 0.15, 25],
      ['eyelid', 'male', '30-39 years', 'skin', 1.5, 0.38, 25],
      ['eyelid', 'female', '40-49 years', 'skin', 1.24, 0.27, 20],
      ['eyelid', 'male', '40-49 years', 'skin', 1.28, 0.14, 20],
    ]),
    ...measured('CHOPRA15', 'histology', [
      [
        'upper medial eyelid',
        'both',
        'donated bodies',
        'dermis',
        0.7589,
        null,
        10,
        { note: 'Thinnest facial dermis.' },
      ],
    ]),
    ...thinnestSkin,
    ...thinnestEpidermis,
  ],
  sources: [cite('EliteClinic', 'REG', 'S', 'The main cleared pen is not used inside the orbital rim.')],
  examples: {
    accepting: passOf('periorbital', 0.5, [], { device: 'dermapen-class' }),
    refusing: passOf('eyelids', 0.2, ['excluded'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
