import { mm } from '../../kernel/index.ts';
import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

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
      skin_types: null,
      citation: cite('FDA-DEN', 'REG', 'V', 'De Novo granted for facial acne scars at age 22 and over.'),
    },
    {
      indication: 'wrinkles',
      zones: ['neck'],
      ages_from: 22,
      skin_types: ['ii', 'iii', 'iv'],
      citation: cite(
        'FDA-K202243',
        'REG',
        'V',
        'Cleared for neck wrinkles, skin types II to IV, graded on the Lemperle scale, and for facial acne scars of all types, at age 22 and over.',
      ),
    },
  ],
  single_use: true,
  refused: null,
  notes: [
    'The cartridge is sterile and single-use: a new one for each patient and each session.',
    'Not inside the orbital rim.',
    'One clinic states 12 needles instead of 14.',
    'The registry of its acne-scar study says 0.25-2.0 mm on face or back, the maker’s summary of the same 41 people says the face at 1.5 mm at most: 1.5 mm is taken.',
    'Its study of the neck used up to 2.5 mm under a physician’s supervision, as reported second-hand.',
    'Strokes per second are not stated in what was read; turns per minute are not turned into them.',
  ],
  sources: [
    cite('Pinova', 'REG', 'S', '7,000 rpm, one speed; 0-2.5 mm in steps of 0.25 mm; above 1.5 mm not evaluated.'),
    cite('RealSelf', 'CNS', 'S', 'Needles as pages report them: 14, and 12 by one clinic.'),
    cite('Artisans', 'CLI', 'S', 'Needles as pages report them: 14, and 12 by one clinic.'),
    cite(
      'SPstudy',
      'REG',
      'V',
      'Acne-scar study, 41 people: face, from the lowest setting to erythema, 1.5 mm at most.',
    ),
    cite('NCT026', 'REG', 'V', 'Registry of the same study: 0.25-2.0 mm on face and/or back.'),
    cite('QAI-list', 'REG', 'S', 'Study of the neck for K202243: up to 2.5 mm under physician supervision.'),
    cite('FDA-DEN', 'REG', 'V', 'The cartridge is sterile, disposable and not to be re-sterilised or reused.'),
  ],
  examples: {
    accepting: passOf('abdomen', 1.5, [], { indication: 'striae' }),
    refusing: passOf('abdomen', 1.6, ['depth.no-setting', 'depth.beyond-evaluated'], { indication: 'striae' }),
  },
  sign_off: 'published',
};
