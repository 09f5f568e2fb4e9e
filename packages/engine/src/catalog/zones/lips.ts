import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { sixFaceRegions } from '../skin-layer-ranges.ts';

/** @source protocols.md s4: no row; excluded as ours */
export const lips: ZoneEntry = {
  code: 'lips',
  name: 'Lips, the red part',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0), mm(0)],
  depth_cap_mm: mm(0),
  why_cap: 'Never treated: no label, trial or chart that was read names it; needling stops at its border.',
  excluded: true,
  positions: [],
  part_of: null,
  skin_layers: [...sixFaceRegions],
  sources: [cite('FDA-MN', 'REG', 'V', 'Only some areas of the body were reviewed; risks elsewhere are not known.')],
  examples: {
    accepting: passOf('upper-lip', 0.7, [], { device: 'dermapen-class' }),
    refusing: passOf('lips', 0.2, ['excluded'], { device: 'dermapen-class' }),
  },
  sign_off: 'assumption',
};
