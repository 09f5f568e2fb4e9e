import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const rejuvapenNxt: DeviceEntry = {
  code: 'rejuvapen-nxt',
  name: 'Rejuvapen NXT',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: 12,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: null,
  speeds: [],
  evaluated_to_mm: null,
  cleared_for: [
    {
      indication: 'wrinkles',
      zones: ['periorbital'],
      ages_from: 22,
      skin_types: ['i', 'ii', 'iii', 'iv'],
      citation: cite('FDA-K192138', 'REG', 'V', 'Cleared for periorbital wrinkles types I to IV at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    '12 needles in a circle.',
    'Wrinkles of “types I to IV”: of what was not read. Taken as skin types, the stricter reading.',
    'Depths and speed were not read: see its label.',
  ],
  sources: [
    cite('FDA-K192138', 'REG', 'V', '12 needles in a circle; periorbital wrinkles types I to IV, age 22 and over.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('periorbital', 0.5, ['depth.settings-unknown'], { device: 'rejuvapen-nxt' }),
    refusing: passOf('periorbital', 0.6, ['depth.settings-unknown', 'depth.above-cap'], { device: 'rejuvapen-nxt' }),
  },
  sign_off: 'published',
};
