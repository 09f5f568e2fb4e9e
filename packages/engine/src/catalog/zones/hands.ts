import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';

/** @source protocols.md s4, row Hands and arms */
export const hands: ZoneEntry = {
  code: 'hands',
  name: 'Hands and arms',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(0.5), mm(0.75)],
  depth_cap_mm: mm(1),
  why_cap: 'No published figure was found: by analogy with thin skin. No device is cleared for it.',
  excluded: false,
  positions: [],
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
