import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';

/** @source protocols.md s2 topical anaesthetic rows, s5 step 2 */
export const lidocaineLiposomal: AnaestheticEntry = {
  code: 'lidocaine-4-liposomal',
  name: 'Lidocaine 4% liposomal cream',
  revision: 1,
  retired: false,
  label_minutes: [30, 60],
  grams_per_10_cm2: [1.5, 2],
  max_area_cm2: 900,
  max_grams: null,
  longest_minutes: 300,
  blocked_by: ['anaesthetic-allergy'],
  notes: [
    'Usually 30-60 minutes on larger intact areas; up to 5 h at needle sites.',
    'About 30-40 g covers 200 cm², roughly a face.',
    'Wipe off fully before needling; never on needled skin.',
  ],
  sources: [
    cite(
      'LMX4-UK',
      'REG',
      'V',
      'Larger intact areas: 1.5-2 g per 10 cm², at most 900 cm², usually 30-60 min; needle sites up to 5 h.',
    ),
    cite(
      'FDA24',
      'REG',
      'S',
      'Over-the-counter products not above 4% lidocaine, not over large or broken skin, not wrapped.',
    ),
  ],
  sign_off: 'published',
};
