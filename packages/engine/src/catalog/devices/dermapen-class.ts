import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const dermapenClass: DeviceEntry = {
  code: 'dermapen-class',
  name: 'Pen of the Dermapen kind',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: null,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [
    0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2, 2.3, 2.4,
    2.5, 2.6, 2.7, 2.8, 2.9, 3.0,
  ].map(mm),
  deepest_mm: mm(3),
  speeds: [],
  evaluated_to_mm: null,
  cleared_for: [],
  single_use: true,
  refused: null,
  notes: [
    'No clearance was found: every use is off-label where clearance applies.',
    'Cartridges of such pens have 9 to 36 needles.',
  ],
  sources: [
    cite('SmartSkin', 'CLI', 'V', '0.2-3.0 mm in steps of 0.1 mm.'),
    cite('Termedia25', 'CON', 'V', 'Cartridges of 9 to 36 needles.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 2, [], { device: 'dermapen-class', indication: 'striae' }),
    refusing: passOf('abdomen', 1.95, ['depth.no-setting'], { device: 'dermapen-class', indication: 'striae' }),
  },
  sign_off: 'published',
};
