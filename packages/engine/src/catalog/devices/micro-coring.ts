import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, cleared since */
export const microCoring: DeviceEntry = {
  code: 'micro-coring',
  name: 'Micro-coring device',
  revision: 1,
  retired: false,
  kind: 'coring',
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
  refused: {
    title: 'Another procedure',
    text: 'Micro-coring removes tissue. Plans, depths, sessions and aftercare here are for mechanical needling and are never used for it.',
    sources: [
      cite(
        'QAI-list',
        'REG',
        'S',
        'K202517 and K252752 share the product code of needling devices but remove tissue: not needling.',
      ),
    ],
  },
  notes: ['Removes small cores of skin. Nothing here was written for it.'],
  sources: [
    cite(
      'QAI-list',
      'REG',
      'S',
      'K202517 and K252752 share the product code of needling devices but remove tissue: not needling.',
    ),
  ],
  examples: {
    accepting: passOf('cheeks', 1),
    refusing: passOf('cheeks', 1, ['device.refused'], { device: 'micro-coring' }),
  },
  sign_off: 'published',
};
