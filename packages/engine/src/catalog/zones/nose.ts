import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { sixFaceRegions } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Nose */
export const nose: ZoneEntry = {
  code: 'nose',
  name: 'Nose',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.25), mm(0.5)],
  depth_cap_mm: mm(0.75),
  why_cap: 'Thin skin over bone and cartilage.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25 mm on thin and 0.5 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.25-0.75 mm.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['nasal dorsum', 'male', 'adults', 'epidermis', 0.2, 0.03, 49],
      ['nasal dorsum', 'female', 'adults', 'epidermis', 0.19, 0.02, 69],
      ['nasal dorsum', 'male', 'adults', 'dermis', 1.03, 0.16, 49],
      ['nasal dorsum', 'female', 'adults', 'dermis', 0.93, 0.25, 69],
    ]),
    ...measured('CHOPRA15', 'histology', [
      [
        'lower nasal sidewall',
        'both',
        'donated bodies',
        'dermis',
        1.9692,
        null,
        10,
        { note: 'The thickest facial dermis of 39 subunits.' },
      ],
    ]),
    ...sixFaceRegions,
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
    accepting: passOf('nose', 0.75, ['depth.above-usual']),
    refusing: passOf('nose', 1, ['depth.above-cap']),
  },
  sign_off: 'default',
};
