import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';
import { measured } from '../skin-layers.ts';
import { chestNeckButtock } from '../skin-layer-ranges.ts';

/** @source protocols.md s4, row Neck */
export const neck: ZoneEntry = {
  code: 'neck',
  name: 'Neck',
  revision: 2,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1.25),
  why_cap: 'Thin skin; the depth of a published face-and-neck session.',
  excluded: false,
  positions: [
    position('FDA-K202243', 'REG', 'V', 'The main cleared pen is cleared for neck wrinkles, skin types II to IV.'),
    position(
      'QAI-list',
      'REG',
      'S',
      'The neck study of the main cleared pen used up to 2.5 mm under supervision of a physician.',
    ),
  ],
  part_of: null,
  skin_layers: [
    ...measured('MENG22', 'high-frequency ultrasound', [
      ['neck', 'male', 'adults', 'epidermis', 0.19, 0.03, 49],
      ['neck', 'female', 'adults', 'epidermis', 0.17, 0.03, 69],
      ['neck', 'male', 'adults', 'dermis', 0.98, 0.22, 49],
      ['neck', 'female', 'adults', 'dermis', 0.99, 0.2, 69],
    ]),
    ...chestNeckButtock,
  ],
  sources: [
    cite(
      'Med26',
      'RCT',
      'V',
      'Face and neck were needled at a fixed 1.25 mm; pain was 3.00 on the face and 5.38 on the neck.',
    ),
  ],
  examples: {
    accepting: passOf('neck', 1.25, ['depth.above-usual']),
    refusing: passOf('neck', 1.5, ['depth.above-cap']),
  },
  sign_off: 'default',
};
