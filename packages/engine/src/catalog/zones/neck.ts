import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Neck */
export const neck: ZoneEntry = {
  code: 'neck',
  name: 'Neck',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.5), mm(1)],
  depth_cap_mm: mm(1.25),
  why_cap: 'Thin skin; the depth of a published face-and-neck session.',
  excluded: false,
  positions: [
    position(
      'QAI-list',
      'REG',
      'S',
      'The neck study of the main cleared pen used up to 2.5 mm under supervision of a physician.',
    ),
  ],
  sources: [
    cite(
      'Med26',
      'RCT',
      'V',
      'Face and neck were needled at a fixed 1.25 mm; pain was 3.00 on the face and 5.38 on the neck.',
    ),
  ],
  sign_off: 'default',
};
