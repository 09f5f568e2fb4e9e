import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';

/** @source protocols.md s2 topical anaesthetic rows, s5 step 2 */
export const lidocainePrilocaine: AnaestheticEntry = {
  code: 'lidocaine-prilocaine-2.5-2.5',
  name: 'Lidocaine 2.5% + prilocaine 2.5% cream',
  revision: 1,
  retired: false,
  label_minutes: [60, 300],
  grams_per_10_cm2: [1, 2],
  max_area_cm2: 600,
  max_grams: 60,
  longest_minutes: 300,
  blocked_by: ['anaesthetic-allergy', 'methaemoglobinaemia-risk'],
  notes: [
    'About one hour; 15-30 minutes only on atopic skin.',
    'Grams per area are those of the US label for minor procedures (2.5 g on 20-25 cm²) and for larger areas (2 g per 10 cm²).',
    'Contains prilocaine: not where there is a risk of methaemoglobinaemia; watch from 1 h to at least 4 h.',
    'Wipe off fully before needling; never on needled skin.',
    'Adults only.',
  ],
  sources: [
    cite('EMLA-PIL', 'REG', 'V', 'About 1 hour, never more than 5 hours.'),
    cite(
      'EMLA-US3',
      'REG',
      'V',
      'Adults, intact skin: 2.5 g on 20-25 cm² for at least 1 h; 2 g per 10 cm² for at least 2 h.',
    ),
    cite('EMLA-UK', 'REG', 'S', 'Large newly shaven area: at most 60 g on 600 cm², 1 to 5 h.'),
    cite('EMLA-CSP', 'REG', 'V', 'Contraindicated in hypersensitivity to amide anaesthetics.'),
    cite('EMLA-US', 'REG', 'V', 'Not near the eyes and not on open wounds.'),
  ],
  sign_off: 'published',
};
