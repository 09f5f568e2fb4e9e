import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';

/** Inside the orbital rim; drawn on the face map so that nobody wonders, never treated. @source protocols.md s2, last row */
export const eyelids: ZoneEntry = {
  code: 'eyelids',
  name: 'Eyelids, inside the orbital rim',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0), mm(0)],
  depth_cap_mm: mm(0),
  why_cap: 'Never treated: the eye lies behind it.',
  excluded: true,
  positions: [],
  sources: [cite('EliteClinic', 'REG', 'S', 'The main cleared pen is not used inside the orbital rim.')],
  sign_off: 'published',
};
