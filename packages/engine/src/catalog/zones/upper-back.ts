import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';

/** @source protocols.md s4, row Back */
export const upperBack: ZoneEntry = {
  code: 'upper-back',
  name: 'Upper back',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(1.5)],
  depth_cap_mm: mm(2),
  why_cap: 'As the back: the upper end of the registered trial, which its maker later gave as 1.5 mm.',
  excluded: false,
  positions: [],
  part_of: 'back',
  skin_layers: [
    ...measured('LAURENT07', '20 MHz ultrasound', [
      ['over the shoulder blade', 'both', '18-70 years', 'skin', 2.54, null, 342],
    ]),
  ],
  sources: [
    cite('NCT026', 'REG', 'V', 'Registered for face or back at 0.25-2.0 mm.'),
    cite('SPstudy', 'REG', 'V', 'The maker reports the same study as face only, 1.5 mm at most.'),
  ],
  examples: {
    accepting: passOf('upper-back', 2, ['depth.above-usual'], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('upper-back', 2.1, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'striae',
    }),
  },
  sign_off: 'default',
};
