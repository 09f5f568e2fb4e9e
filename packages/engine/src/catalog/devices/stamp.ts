import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, row Stamp */
export const stamp: DeviceEntry = {
  code: 'stamp',
  name: 'Stamp',
  revision: 1,
  retired: false,
  kind: 'stamp',
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
    'Number and size of its needles were not found: see its label.',
    'No clearance was found: every use is off-label where clearance applies.',
  ],
  sources: [cite('FDA-MN', 'REG', 'V', 'A flat surface with needles that is pressed on the skin.')],
  examples: {
    accepting: passOf('cheeks', 1.5, ['depth.settings-unknown'], { device: 'stamp' }),
    refusing: passOf('cheeks', 1.6, ['depth.settings-unknown', 'depth.above-cap', 'depth.beyond-indication'], {
      device: 'stamp',
    }),
  },
  sign_off: 'published',
};
