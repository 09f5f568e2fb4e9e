import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';

/** @source protocols.md s2 topical anaesthetic rows, s5 step 2 */
export const lidocaineTetracaine: AnaestheticEntry = {
  code: 'lidocaine-tetracaine-7-7',
  name: 'Lidocaine 7% + tetracaine 7% cream',
  revision: 1,
  retired: false,
  label_minutes: [20, 30],
  grams_per_10_cm2: [0.77, 1.33],
  max_area_cm2: 400,
  max_grams: 53,
  longest_minutes: 60,
  blocked_by: ['anaesthetic-allergy'],
  notes: [
    'Microneedling is not a named use: the prescriber decides.',
    '20-30 minutes for light facial procedures, 60 minutes for tattoo laser only.',
    'Grams per area follow from the label: 1 g on 2 square inches to 53 g on 62 square inches (400 cm²).',
    'Not on the site after the procedure.',
    'Tetracaine is an ester: ask for PABA allergy and pseudocholinesterase deficiency.',
  ],
  sources: [
    cite(
      'Pliaglis',
      'REG',
      'V',
      'Intact skin, 1 mm layer, 20-30 min; 1 g on 2 square inches to 53 g on 62 square inches; not on the site afterwards.',
    ),
  ],
  sign_off: 'published',
};
