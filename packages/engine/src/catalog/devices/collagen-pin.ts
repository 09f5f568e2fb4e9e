import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const collagenPin: DeviceEntry = {
  code: 'collagen-pin',
  name: 'Collagen P.I.N.',
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
    cite('QAI-list', 'REG', 'S', 'K222199, October 2022.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('cheeks', 1.5, ['depth.settings-unknown'], { device: 'collagen-pin' }),
    refusing: passOf('cheeks', 1.6, ['depth.settings-unknown', 'depth.above-cap', 'depth.beyond-indication'], {
      device: 'collagen-pin',
    }),
  },
  sign_off: 'published',
};
