import { measured, ranged } from './skin-layers.ts';
import type { SkinLayerRow } from './skin-layers.ts';

const SIX = 'scalp, forehead, cheek, ear, nose and lip';
const KOREA = '16-50 years, Korea';
const TURKEY = '30-80 years, Turkey';
const BIOPSIES = 'histology, 452 biopsies over 28 sites';

/** @source quantities.md s1 ranges, SELCUK */
export const sixFaceRegions: readonly SkinLayerRow[] = ranged('SELCUK', 'histology', [
  [
    SIX,
    'female',
    TURKEY,
    'epidermis',
    [0.0659, 0.1209],
    90,
    { note: 'Thinnest on the scalp (sd 0.0144), thickest on the lip (sd 0.0447).' },
  ],
  [
    SIX,
    'female',
    TURKEY,
    'dermis',
    [1.15, 1.498],
    90,
    { note: 'Spread 0.217 at the thinnest, 0.389 at the thickest.' },
  ],
  [
    SIX,
    'male',
    TURKEY,
    'epidermis',
    [0.0791, 0.1228],
    90,
    { note: 'Thinnest on the cheek (sd 0.0139), thickest on the lip (sd 0.0325).' },
  ],
  [SIX, 'male', TURKEY, 'dermis', [1.107, 1.943], 90, { note: 'Spread 0.39 at the thinnest, 0.464 at the thickest.' }],
]);

/** @source quantities.md s1 ranges, LEEHWANG02 */
export const thinnestSkin: readonly SkinLayerRow[] = ranged('LEEHWANG02', BIOPSIES, [
  ['eyelid, prepuce and groin', 'both', KOREA, 'skin', [0.521, 0.626], null],
]);

/** @source quantities.md s1 ranges, LEEHWANG02 */
export const thinnestEpidermis: readonly SkinLayerRow[] = ranged('LEEHWANG02', BIOPSIES, [
  [
    'eyelid, above the collar bone, behind the ear, armpit and prepuce',
    'both',
    KOREA,
    'epidermis',
    [0.031, 0.071],
    null,
  ],
]);

/** @source quantities.md s1 ranges, LEEHWANG02 */
export const chestNeckButtock: readonly SkinLayerRow[] = ranged('LEEHWANG02', BIOPSIES, [
  ['chest, front of the neck and buttock', 'both', KOREA, 'dermis', [1.318, 1.586], null],
]);

/** @source quantities.md s1 ranges, LEEHWANG02 */
export const handFootButtock: readonly SkinLayerRow[] = ranged('LEEHWANG02', BIOPSIES, [
  ['back of the hand, back of the foot and buttock', 'both', KOREA, 'epidermis', [0.138, 0.189], null],
]);

/** @source quantities.md s1 ranges, CATAMBING14 */
export const thighToButtock: readonly SkinLayerRow[] = ranged('CATAMBING14', 'ultrasound', [
  [
    'thigh to buttock',
    'both',
    'adults with diabetes, Philippines',
    'skin',
    [1.76, 2.75],
    293,
    { note: 'Front of the thigh to buttock.' },
  ],
]);

/** Over many sites together, for a zone without measurements of its own. @source quantities.md s1, TSUGITA13 XU17 */
export const pooledSkinLayers: readonly SkinLayerRow[] = [
  ...measured('TSUGITA13', 'optical coherence tomography', [
    ['11 sites', 'female', '13-69 years', 'epidermis', 0.0686, 0.023, 116],
    ['11 sites', 'female', '13-69 years', 'stratum-corneum', 0.0141, 0.0018, 116],
  ]),
  ...measured('XU17', 'histology, 56 articles together', [
    ['many sites', 'both', 'adults', 'epidermis', 0.09975, null, null, { note: '95% CI 0.0833 to 0.1163.' }],
  ]),
];
