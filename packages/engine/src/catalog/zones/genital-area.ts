import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { thinnestSkin, thinnestEpidermis } from '../skin-layer-ranges.ts';

/** @source protocols.md s4: no row; excluded as ours */
export const genitalArea: ZoneEntry = {
  code: 'genital-area',
  name: 'Genital area and groin',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0), mm(0)],
  depth_cap_mm: mm(0),
  why_cap: 'Never treated: no label, trial or chart that was read names it; among the thinnest skin measured.',
  excluded: true,
  positions: [],
  part_of: null,
  skin_layers: [...thinnestSkin, ...thinnestEpidermis],
  sources: [cite('FDA-MN', 'REG', 'V', 'Only some areas of the body were reviewed; risks elsewhere are not known.')],
  examples: {
    accepting: passOf('thighs', 1, [], { device: 'dermapen-class' }),
    refusing: passOf('genital-area', 0.2, ['excluded'], { device: 'dermapen-class' }),
  },
  sign_off: 'assumption',
};
