import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Surgical/burn scar, thin */
export const thinScar: ZoneEntry = {
  code: 'thin-scar',
  name: 'Surgical or burn scar, thin',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(1.5)],
  depth_cap_mm: mm(1.5),
  why_cap: 'Beyond the usual range a physician decides. Thickness of scar tissue was not found.',
  excluded: false,
  not_planned:
    'Plan the scar in the zone in which it lies. Where it lies on thin skin, as on a hand, the ceiling of that zone is lower than 1.5 mm and stays. Elsewhere the settings for surgical scars end at 1.5 mm, where this row hands over to a physician.',
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25-0.5 mm.'),
    position('FDA-K200044', 'REG', 'V', 'A pen is cleared to 2.5 mm for hypertrophic scars of the abdomen only.'),
  ],
  part_of: null,
  skin_layers: [],
  sources: [
    cite(
      'Pinova',
      'REG',
      'S',
      'Settings of the main cleared pen above 1.5 mm were not evaluated for safety or effectiveness.',
    ),
  ],
  examples: {
    accepting: passOf('thin-scar', 1.5, [], { device: 'dermapen-class' }),
    refusing: passOf('thin-scar', 1.6, ['depth.above-cap', 'depth.beyond-indication'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
