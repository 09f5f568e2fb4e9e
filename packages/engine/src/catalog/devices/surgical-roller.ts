import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s1A Aust08 Aust10b; s3 Rollers/all */
export const surgicalRoller: DeviceEntry = {
  code: 'surgical-roller',
  name: 'Surgical roller',
  revision: 1,
  retired: false,
  kind: 'roller',
  maker: null,
  needle_count: null,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: null,
  speeds: [],
  evaluated_to_mm: null,
  cleared_for: [],
  single_use: true,
  refused: null,
  notes: [
    'Used by physicians; patients used vitamin A and C creams for at least four weeks before.',
    'Length and number of its needles were not read. Rollers in the literature have up to 540 needles, 0.1-0.25 mm wide and 0.5-3 mm long.',
    'No clearance was found: every use is off-label where clearance applies.',
  ],
  sources: [
    cite('Aust08', 'COH', 'V', '480 people, mostly one session, up to four.'),
    cite('Aust10b', 'COH', 'V', '16 people with mature burn scars, one to four sessions.'),
    cite('Gowda21', 'MA', 'S', 'Rollers: up to 540 needles, 0.1-0.25 mm wide, 0.5-3 mm long.'),
  ],
  examples: {
    accepting: passOf('cheeks', 1.5, ['depth.settings-unknown'], { device: 'surgical-roller' }),
    refusing: passOf('cheeks', 1.6, ['depth.settings-unknown', 'depth.above-cap', 'depth.beyond-indication'], {
      device: 'surgical-roller',
    }),
  },
  sign_off: 'published',
};
