import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { measured } from '../skin-layers.ts';
import { sixFaceRegions, thinnestEpidermis } from '../skin-layer-ranges.ts';

/** @source protocols.md s4: no row; excluded as ours */
export const ears: ZoneEntry = {
  code: 'ears',
  name: 'Ears',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0), mm(0)],
  depth_cap_mm: mm(0),
  why_cap: 'Never treated: no label, trial or chart that was read names them; very thin skin over cartilage.',
  excluded: true,
  positions: [],
  part_of: null,
  skin_layers: [
    ...measured('CHOPRA15', 'histology', [
      ['behind the ear', 'both', 'donated bodies', 'epidermis', 0.0296, null, 10, { note: 'Thinnest.' }],
    ]),
    ...sixFaceRegions,
    ...thinnestEpidermis,
  ],
  sources: [cite('FDA-MN', 'REG', 'V', 'Only some areas of the body were reviewed; risks elsewhere are not known.')],
  examples: {
    accepting: passOf('cheeks', 0.8, [], { device: 'dermapen-class' }),
    refusing: passOf('ears', 0.2, ['excluded'], { device: 'dermapen-class' }),
  },
  sign_off: 'assumption',
};
