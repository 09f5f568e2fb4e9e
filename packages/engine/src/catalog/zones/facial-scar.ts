import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { ZoneEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';
import { position } from '../position.ts';

/** @source protocols.md s4, row Facial scar (any site) */
export const facialScar: ZoneEntry = {
  code: 'facial-scar',
  name: 'Facial scar, any site',
  revision: 1,
  retired: false,
  view: 'face',
  soft_depth_mm: [mm(1), mm(1.5)],
  depth_cap_mm: mm(1.5),
  why_cap:
    'The depth to which the main cleared pen was evaluated; deeper is for a physician with evidence of the device. A scar inside a thinner zone keeps that zone’s ceiling.',
  excluded: false,
  not_planned:
    'Plan the scar in the zone in which it lies. “Any site” does not say where: at 1.0 to 1.5 mm it would pass the ceiling of the forehead, the nose or the skin around the eye, and of two plausible settings the shallower is taken. On cheeks and chin nothing is lost: their ceiling is 1.5 mm too.',
  positions: [
    position('FDA-K230420', 'REG', 'V', 'Another pen: 1.5 mm recommended, 2.0 mm at most.'),
    position(
      'QAI-list',
      'REG',
      'S',
      'One pen is cleared for facial acne scars to 1.5 mm; another recommends 1.5 mm, 2.0 mm at most.',
    ),
    position('DrPen', 'CNS', 'V', 'Vendor chart: 1.0-1.25 mm on thin and 1.5-2.0 mm on thick skin.'),
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
    cite('Harris15', 'MA', 'V', 'Median needle length 1.5 mm in 18 studies of acne scars.'),
  ],
  examples: {
    accepting: passOf('facial-scar', 1.5, [], { device: 'dermapen-class' }),
    refusing: passOf('facial-scar', 1.6, ['depth.above-cap', 'depth.beyond-indication'], { device: 'dermapen-class' }),
  },
  sign_off: 'default',
};
