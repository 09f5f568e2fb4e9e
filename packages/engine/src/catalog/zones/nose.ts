import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Nose */
export const nose: ZoneEntry = {
  code: 'nose',
  name: 'Nose',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.25), mm(0.5)],
  depth_cap_mm: mm(0.75),
  why_cap: 'Thin skin over bone and cartilage.',
  excluded: false,
  positions: [
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25 mm on thin and 0.5 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.25-0.75 mm.'),
  ],
  sources: [
    cite(
      'PSK-SOC',
      'CON',
      'V',
      'Match needle length to the site and put no pressure over bone, to prevent dyspigmentation and scars.',
    ),
  ],
  sign_off: 'default',
};
