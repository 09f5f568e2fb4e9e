import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Upper lip */
export const upperLip: ZoneEntry = {
  code: 'upper-lip',
  name: 'Upper lip',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'Thin, mobile skin; no label names the site.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25 mm on thin and 0.25-0.75 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.25-0.5 mm.'),
  ],
  part_of: null,
  skin_layers: [
    ...measured('CHOPRA15', 'histology', [
      [
        'upper lip',
        'both',
        'donated bodies',
        'epidermis',
        0.0626,
        null,
        10,
        { note: 'The thickest facial epidermis.' },
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
    accepting: passOf('upper-lip', 1, ['depth.above-usual'], { device: 'dermapen-class' }),
    refusing: passOf('upper-lip', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
