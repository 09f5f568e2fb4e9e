import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3, drive and cleared rows */
export const dermalogicaProPen: DeviceEntry = {
  code: 'dermalogica-pro-pen',
  name: 'Dermalogica PRO Pen',
  revision: 1,
  retired: false,
  kind: 'pen',
  maker: null,
  needle_count: 14,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: mm(1.5),
  speeds: [],
  evaluated_to_mm: mm(1.5),
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
      citation: cite('QAI-list', 'REG', 'S', 'K243800, August 2025: facial acne scars at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: ['Steps of 0.2 mm up to 1.5 mm, as reported; which settings that gives was not read.'],
  sources: [
    cite('QAI-list', 'REG', 'S', 'K243800: 14 pins, to 1.5 mm in steps of 0.2.'),
    cite('FDA-MN', 'REG', 'V', 'A new cartridge for each patient and each session; reuse is unsafe even if cleaned.'),
  ],
  examples: {
    accepting: passOf('abdomen', 1.5, [], { device: 'dermalogica-pro-pen', indication: 'striae' }),
    refusing: passOf('abdomen', 1.6, ['depth.beyond-device', 'depth.beyond-evaluated'], {
      device: 'dermalogica-pro-pen',
      indication: 'striae',
    }),
  },
  sign_off: 'published',
};
