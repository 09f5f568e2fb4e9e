import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, by analogy with row Glabella; s3 Exceed */
export const nasolabialFolds: ZoneEntry = {
  code: 'nasolabial-folds',
  name: 'Nasolabial folds',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1),
  why_cap:
    'A label names the fold to 1.5 mm; by analogy with the glabella, which stands on the same label and is capped lower.',
  excluded: false,
  positions: [
    position(
      'FDA-K180778',
      'REG',
      'V',
      'A pen with 1.5 mm needles is cleared for cheek-fold wrinkles types I to III at age 22 and over.',
    ),
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
    accepting: passOf('nasolabial-folds', 1, [], { device: 'dermapen-class' }),
    refusing: passOf('nasolabial-folds', 1.1, ['depth.above-cap'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
