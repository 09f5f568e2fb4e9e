import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s2 and s3, RF microneedling */
export const radiofrequencyNeedling: DeviceEntry = {
  code: 'radiofrequency-needling',
  name: 'Radiofrequency needling device',
  revision: 1,
  retired: false,
  kind: 'radiofrequency',
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
    text: 'Radiofrequency needling heats the skin. Plans, depths, sessions and aftercare here are for mechanical needling and are never used for it.',
    sources: [
      cite(
        'RF-Prime',
        'REG',
        'S',
        'FDA alert of 15 October 2025: burns, scars, fat loss, disfigurement and nerve damage after radiofrequency microneedling.',
      ),
      cite('RF-AJ', 'REG', 'S', 'The same alert.'),
      cite('PCI', 'REG', 'S', 'The same alert: not for use at home.'),
    ],
  },
  notes: ['Another procedure: heat, other depths, other risks. Nothing here was written for it.'],
  sources: [
    cite(
      'RF-Prime',
      'REG',
      'S',
      'FDA alert of 15 October 2025: burns, scars, fat loss, disfigurement and nerve damage after radiofrequency microneedling.',
    ),
    cite('RF-AJ', 'REG', 'S', 'The same alert.'),
    cite('PCI', 'REG', 'S', 'The same alert: not for use at home.'),
  ],
  examples: {
    accepting: passOf('cheeks', 1),
    refusing: passOf('cheeks', 1, ['device.refused'], { device: 'radiofrequency-needling' }),
  },
  sign_off: 'published',
};
