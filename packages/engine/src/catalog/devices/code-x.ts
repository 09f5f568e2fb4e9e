import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const codeX: DeviceEntry = {
  code: 'code-x',
  name: 'CODE-X',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: null,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: mm(2),
  speeds: [],
  evaluated_to_mm: mm(2),
  cleared_for: [
    {
      indication: 'acne-scars-rolling-boxcar',
      zones: [
        'forehead',
        'glabella',
        'temples',
        'nose',
        'cheeks',
        'cheekbones',
        'nasolabial-folds',
        'upper-lip',
        'lower-lip',
        'chin',
        'jaw',
        'facial-scar',
      ],
      ages_from: 22,
      skin_types: null,
      citation: cite('QAI-list', 'REG', 'S', 'K252591, May 2026: facial acne scars at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    '12 or 14 pins, by cartridge.',
    '1.5 mm is recommended, 2.0 mm the most.',
    'The steps of its dial were not read: take the setting of the dial that is not deeper.',
  ],
  sources: [
    cite('QAI-list', 'REG', 'S', 'K252591: 12 or 14 pins; 1.5 mm recommended, 2.0 mm at most.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 2, [], { device: 'code-x', indication: 'striae' }),
    refusing: passOf(
      'abdomen',
      2.1,
      ['depth.beyond-device', 'depth.beyond-evaluated', 'depth.above-usual', 'depth.beyond-indication'],
      { device: 'code-x', indication: 'striae' },
    ),
  },
  sign_off: 'published',
};
