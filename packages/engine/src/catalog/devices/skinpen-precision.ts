import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';

/** @source protocols.md s3, rows drive, pen cartridges, depth evaluated and cleared */
export const skinpenPrecision: DeviceEntry = {
  code: 'skinpen-precision',
  name: 'SkinPen Precision',
  revision: 2,
  retired: false,
  kind: 'pen',
  maker: 'Bellus Medical',
  needle_count: 14,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5].map(mm),
  deepest_mm: mm(2.5),
  speeds: [{ code: '7000-rpm', label: '7,000 rpm, the only speed', oscillation_hz: null }],
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
      citation: cite('FDA-DEN', 'REG', 'V', 'De Novo granted for facial acne scars at age 22 and over.'),
    },
    {
      indication: 'wrinkles',
      zones: ['neck'],
      ages_from: 22,
      citation: cite('FDA-K202243', 'REG', 'V', 'Cleared for neck wrinkles types II to IV at age 22 and over.'),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    'The cartridge is sterile and single-use: a new one for each patient and each session.',
    'Not inside the orbital rim.',
    'One clinic states 12 needles instead of 14.',
    'Strokes per second are not stated in what was read; turns per minute are not turned into them.',
  ],
  sources: [
    cite('Pinova', 'REG', 'S', '7,000 rpm, 0-2.5 mm in steps of 0.25 mm; above 1.5 mm not evaluated.'),
    cite('SPstudy', 'REG', 'V', 'In the acne-scar study the face was treated at 1.5 mm at most.'),
    cite('FDA-DEN', 'REG', 'V', 'The cartridge is sterile, disposable and not to be re-sterilised or reused.'),
  ],
  sign_off: 'published',
};
