import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const exceed: DeviceEntry = {
  code: 'exceed',
  name: 'Exceed, Exceed Unlimited',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: 6,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: mm(1.9),
  speeds: [{ code: '100-150-hz', label: '100 to 150 Hz', oscillation_hz: null }],
  evaluated_to_mm: mm(1.5),
  cleared_for: [
    {
      indication: 'wrinkles',
      zones: ['glabella', 'periorbital', 'nasolabial-folds'],
      ages_from: 22,
      skin_types: ['i', 'ii', 'iii'],
      citation: cite(
        'FDA-K180778',
        'REG',
        'V',
        'Cleared for glabellar, periorbital and cheek-fold wrinkles, skin types I to III, at age 22 and over.',
      ),
    },
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
      skin_types: ['i', 'ii', 'iii', 'iv'],
      citation: cite('FDA-K182407', 'REG', 'V', 'Cleared for facial acne scars types I to IV at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    'The dial runs from 0 to 1.9 mm within 0.15 mm; the needles are 1.5 mm long.',
    'The steps of its dial were not read: take the setting of the dial that is not deeper.',
    'Acne scars of “types I to IV”: of what was not read. Taken as skin types, the stricter reading.',
    'Needles of the Exceed Unlimited are 0.35 mm wide.',
  ],
  sources: [
    cite('FDA-K180778', 'REG', 'V', '6 needles, 100-150 Hz, dial 0-1.9 mm within 0.15 mm, needles 1.5 mm.'),
    cite(
      'FDA-K182407',
      'REG',
      'V',
      'Wrinkles of skin types I to III and facial acne scars types I to IV, age 22 and over.',
    ),
    cite('FDA-K233709', 'REG', 'V', 'The same uses; Exceed Unlimited with needles 0.35 mm wide.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 1.9, ['depth.beyond-evaluated'], { device: 'exceed', indication: 'striae' }),
    refusing: passOf('abdomen', 2, ['depth.beyond-device', 'depth.beyond-evaluated'], {
      device: 'exceed',
      indication: 'striae',
    }),
  },
  sign_off: 'published',
};
