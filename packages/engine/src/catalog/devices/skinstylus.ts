import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const skinstylus: DeviceEntry = {
  code: 'skinstylus',
  name: 'SkinStylus',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: null,
  needle_gauge: 32,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: mm(2.5),
  speeds: [],
  evaluated_to_mm: mm(2.5),
  cleared_for: [
    {
      indication: 'hypertrophic-scar',
      zones: ['abdomen'],
      ages_from: 22,
      skin_types: null,
      citation: cite(
        'FDA-K200044',
        'REG',
        'V',
        'Cleared for surgical and traumatic hypertrophic scars of the abdomen at age 22 and over.',
      ),
    },
    {
      indication: 'wrinkles',
      zones: ['periorbital'],
      ages_from: 34,
      skin_types: ['i', 'ii', 'iii', 'iv', 'v', 'vi'],
      citation: cite(
        'QAI-list',
        'REG',
        'S',
        'K253002, February 2026: periorbital wrinkles, skin types I to VI, at age 34 and over.',
      ),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    '36 needles in the version of 2026; the number of the earlier one was not read.',
    'The steps of its dial were not read: take the setting of the dial that is not deeper.',
  ],
  sources: [
    cite('FDA-K200044', 'REG', 'V', '32 G needles, to 2.5 mm.'),
    cite('QAI-list', 'REG', 'S', 'K253002: 36 needles, to 2.5 mm.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 2.5, ['depth.above-usual'], { device: 'skinstylus', indication: 'hypertrophic-scar' }),
    refusing: passOf('abdomen', 2.6, ['depth.beyond-device', 'depth.beyond-evaluated', 'depth.above-cap'], {
      device: 'skinstylus',
      indication: 'hypertrophic-scar',
    }),
  },
  sign_off: 'published',
};
