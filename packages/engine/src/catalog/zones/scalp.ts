import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { sixFaceRegions } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Scalp */
export const scalp: ZoneEntry = {
  code: 'scalp',
  name: 'Scalp',
  revision: 2,
  retired: false,
  view: 'scalp',
  soft_depth_mm: [mm(0.6), mm(1.5)],
  depth_cap_mm: mm(1.5),
  why_cap: 'The longest needle of the trials read that state one; deeper showed no more benefit.',
  excluded: false,
  positions: [position('English22', 'MA', 'V', '0.50-2.50 mm across 22 studies of hair loss.')],
  part_of: null,
  skin_layers: [...sixFaceRegions],
  sources: [
    cite('Kumar18', 'RCT', 'V', 'Scalp rolled weekly at 1.5 mm with minoxidil.'),
    cite('Arora22', 'RCT', 'V', 'Alopecia areata rolled at 1.5 mm.'),
    cite('Ahmed25', 'MA', 'V', 'Depth of 1 mm or less against more than 1 mm made no difference.'),
  ],
  examples: {
    accepting: passOf('scalp', 1.5, [], { device: 'dermapen-class', indication: 'hair-androgenetic' }),
    refusing: passOf('scalp', 1.6, ['depth.above-cap', 'depth.beyond-indication'], {
      device: 'dermapen-class',
      indication: 'hair-androgenetic',
    }),
  },
  sign_off: 'default',
};
