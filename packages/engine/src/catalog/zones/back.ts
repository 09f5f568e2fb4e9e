import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Back */
export const back: ZoneEntry = {
  code: 'back',
  name: 'Back',
  revision: 2,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(1.5)],
  depth_cap_mm: mm(2),
  why_cap: 'The upper end of the registered trial, which its maker later gave as 1.5 mm.',
  excluded: false,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('LEEHWANG02', 'histology', [
      [
        'back',
        'both',
        '16-50 years, Korea',
        'skin',
        1.977,
        null,
        null,
        { note: 'Thickest of 28 sites; 452 biopsies in all.' },
      ],
      ['back', 'both', '16-50 years, Korea', 'dermis', 1.942, null, null],
    ]),
  ],
  sources: [
    cite('NCT026', 'REG', 'V', 'Registered for face or back at 0.25-2.0 mm.'),
    cite('SPstudy', 'REG', 'V', 'The maker reports the same study as face only, 1.5 mm at most.'),
  ],
  examples: {
    accepting: passOf('back', 2, ['depth.above-usual'], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('back', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
