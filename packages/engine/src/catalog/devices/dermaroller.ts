import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, rows Dermaroller and roller used in a teen case */
export const dermaroller: DeviceEntry = {
  code: 'dermaroller',
  name: 'Dermaroller, 192 needles',
  revision: 2,
  retired: false,
  kind: 'roller',
  maker: null,
  needle_count: 192,
  needle_gauge: null,
  needle_diameter_mm: 0.1,
  depth_settings_mm: [0.5, 1, 1.5].map(mm),
  deepest_mm: mm(1.5),
  speeds: [],
  evaluated_to_mm: null,
  cleared_for: [],
  single_use: true,
  refused: null,
  notes: [
    'Each length is a roller of its own, gamma-sterile and for one session.',
    'No clearance was found: every use is off-label where clearance applies.',
    '15 rolls give about 250 holes per cm². The shortest and the longest needle are those of one review; 1.0 mm is the roller of a trial.',
    'Another report gives a needle diameter of 0.25 mm (Varicella).',
  ],
  sources: [
    cite(
      'Dodda09',
      'CON',
      'V',
      '192 needles in 8 rows, 0.5-1.5 mm long, 0.1 mm diameter, gamma-sterile, single use; 15 rolls give about 250 holes per cm².',
    ),
    cite('Luz17', 'COH', 'V', 'A roller of 1.0 mm.'),
    cite('Varicella', 'COH', 'V', '192 needles of 1.5 mm, 0.25 mm diameter.'),
  ],
  examples: {
    accepting: passOf('abdomen', 1.5, [], { device: 'dermaroller', indication: 'striae' }),
    refusing: passOf('abdomen', 2, ['depth.beyond-device'], { device: 'dermaroller', indication: 'striae' }),
  },
  sign_off: 'published',
};
