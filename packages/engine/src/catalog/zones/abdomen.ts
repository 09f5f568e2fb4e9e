import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Abdomen */
export const abdomen: ZoneEntry = {
  code: 'abdomen',
  name: 'Abdomen',
  revision: 1,
  retired: false,
  view: 'body',
  soft_depth_mm: [mm(1), mm(2)],
  depth_cap_mm: mm(2.5),
  why_cap: 'The deepest setting of the device cleared for abdominal scars.',
  excluded: false,
  positions: [position('DrPen', 'CNS', 'V', 'Vendor chart: striae 1.5-2.0 mm.')],
  sources: [cite('FDA-K200044', 'REG', 'V', 'Cleared for abdominal hypertrophic scars with needles up to 2.5 mm.')],
  sign_off: 'default',
};
