import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Periorbital, outside the orbital rim */
export const periorbital: ZoneEntry = {
  code: 'periorbital',
  name: 'Periorbital, outside the orbital rim',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(0.25), mm(0.5)],
  depth_cap_mm: mm(0.5),
  why_cap: 'Very thin skin near the eye; outside the rim only.',
  excluded: false,
  positions: [
    position('FDA-K192138', 'REG', 'V', 'Another pen is cleared for periorbital wrinkles at age 22 and over.'),
    position('DrPen', 'CNS', 'V', 'Vendor chart: 0.25 mm on thin and 0.25-0.5 mm on thick skin.'),
    position('Glow', 'CNS', 'V', 'Home chart: 0.2-0.3 mm.'),
  ],
  sources: [cite('EliteClinic', 'REG', 'S', 'The main cleared pen is not used inside the orbital rim.')],
  sign_off: 'default',
};
