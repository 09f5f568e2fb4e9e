import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const drPenA20: DeviceEntry = {
  code: 'dr-pen-a20',
  name: 'Dr.pen A20, of the one maker named in its clearance',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: 14,
  needle_gauge: 33,
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
      citation: cite('FDA-K230420', 'REG', 'V', 'Cleared for facial acne scars at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    '1.5 mm is recommended, 2.0 mm the most.',
    'Other products of the same name are not this device.',
    'The steps of its dial were not read: take the setting of the dial that is not deeper.',
  ],
  sources: [
    cite('FDA-K230420', 'REG', 'V', '14 needles of 33 G; 1.5 mm recommended, 2.0 mm at most.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 2, [], { device: 'dr-pen-a20', indication: 'striae' }),
    refusing: passOf(
      'abdomen',
      2.1,
      ['depth.beyond-device', 'depth.beyond-evaluated', 'depth.above-usual', 'depth.beyond-indication'],
      { device: 'dr-pen-a20', indication: 'striae' },
    ),
  },
  sign_off: 'published',
};
