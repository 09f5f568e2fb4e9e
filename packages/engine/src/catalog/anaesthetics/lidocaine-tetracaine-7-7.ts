import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';
import { creamOn } from '../example-of.ts';

/** @source protocols.md s2 topical anaesthetic rows, s5 step 2 */
export const lidocaineTetracaine: AnaestheticEntry = {
  code: 'lidocaine-tetracaine-7-7',
  name: 'Lidocaine 7% + tetracaine 7% cream',
  revision: 2,
  retired: false,
  agents: [
    { name: 'lidocaine', percent: 7, group: 'amide' },
    { name: 'tetracaine', percent: 7, group: 'ester' },
  ],
  standing: 'prescriber',
  label_minutes: [20, 30],
  grams_per_10_cm2: [0.775, 1.325],
  max_area_cm2: 400,
  max_grams: 53,
  longest_minutes: 60,
  atopic_longest_minutes: null,
  may_be_covered: false,
  blocked_by: ['anaesthetic-allergy', 'anaesthetic-caution'],
  prescriber_if: ['anaesthetic-caution.heart-rhythm-drug'],
  label_rows: [
    {
      country: 'US',
      people: 'adults',
      minors: false,
      use: 'filler, pulsed dye or non-ablative laser of the face, intact skin',
      grams_per_10_cm2: [0.775, 1.325],
      max_grams: 53,
      max_area_cm2: 400,
      minutes: [20, 30],
      longest_minutes: null,
      weight_kg: null,
      citation: cite(
        'Pliaglis',
        'REG',
        'V',
        '20-30 min in a 1 mm layer; 1 g on 2 square inches to 53 g on 62 square inches (400 cm²).',
      ),
    },
    {
      country: 'US',
      people: 'adults',
      minors: false,
      use: 'laser removal of a tattoo',
      grams_per_10_cm2: [0.775, 1.325],
      max_grams: 53,
      max_area_cm2: 400,
      minutes: [60, 60],
      longest_minutes: 60,
      weight_kg: null,
      citation: cite('Pliaglis', 'REG', 'V', '60 min before laser tattoo removal.'),
    },
  ],
  notes: [
    'Microneedling is not a named use: the prescriber decides.',
    '20-30 minutes for light facial procedures, 60 minutes for tattoo laser only.',
    'Grams per area follow from the label: 1 g on 2 square inches to 53 g on 62 square inches (400 cm²).',
    'Not on the site after the procedure.',
    'On the label: erythema in 47%, discoloration in 16%, oedema in 14%.',
    'Tetracaine is an ester: ask for PABA allergy and pseudocholinesterase deficiency.',
  ],
  sources: [
    cite('Med26', 'RCT', 'V', '45 minutes before needling of the face at 1.25 mm.'),
    cite('FDA24', 'REG', 'S', 'Nothing above 4% lidocaine without prescription.'),
    cite(
      'Pliaglis',
      'REG',
      'V',
      'Intact skin, 1 mm layer, 20-30 min; 1 g on 2 square inches to 53 g on 62 square inches; not on the site afterwards; erythema 47%, discoloration 16%, oedema 14%.',
    ),
  ],
  examples: {
    accepting: creamOn(53, 400, 30, ['off-label']),
    refusing: creamOn(54, 401, 61, [
      'off-label',
      'grams.for-area',
      'grams.above-maximum',
      'area.above-maximum',
      'minutes.too-long',
    ]),
  },
  sign_off: 'default',
};
