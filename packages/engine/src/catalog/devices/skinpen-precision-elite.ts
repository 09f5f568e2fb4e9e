import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const skinpenPrecisionElite: DeviceEntry = {
  code: 'skinpen-precision-elite',
  name: 'SkinPen Precision Elite',
  revision: 1,
  retired: false,
  kind: 'pen',
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
    'Cleared, but the words of its clearance were not read here: every use is shown as off-label until its label is read.',
    'Needles, depths and speed were not read: see its label.',
  ],
  sources: [
    cite('QAI-list', 'REG', 'S', 'K241400, August 2024.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('cheeks', 1.5, ['depth.settings-unknown'], { device: 'skinpen-precision-elite' }),
    refusing: passOf('cheeks', 1.6, ['depth.settings-unknown', 'depth.above-cap', 'depth.beyond-indication'], {
      device: 'skinpen-precision-elite',
    }),
  },
  sign_off: 'published',
};
