import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row GAIS */
export const gaisPatient: OutcomeScaleEntry = {
  code: 'gais-patient',
  name: 'Global aesthetic improvement, by the patient',
  revision: 2,
  retired: false,
  rated_by: 'patient',
  items: [
    {
      code: 'improvement',
      label: 'Compared with before your first session, your skin is',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'Very much better' },
          { value: 2, label: 'Much better' },
          { value: 3, label: 'Better' },
          { value: 4, label: 'No change' },
          { value: 5, label: 'Worse' },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [1, 5],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: false,
  no_change_value: 4,
  used_for: [
    'acne-scars-rolling-boxcar',
    'acne-scars-ice-pick',
    'wrinkles',
    'striae',
    'hyperpigmentation',
    'pores',
    'hair-androgenetic',
    'laxity',
    'melasma',
    'photodamage',
    'surgical-scars',
    'texture',
    'uneven-tone',
  ],
  positions: [
    position('GAIS-de', 'REG', 'V', 'Words level 3 as slight improvement, where a touch-up may be indicated.'),
    position(
      'GAIS-en',
      'REG',
      'S',
      'Another page runs 0 none to 4 marked, that is reversed: read the words, not the digit.',
    ),
  ],
  sources: [
    cite(
      'SPman',
      'REG',
      'V',
      'Study version: 1 very much improved, 2 much improved, 3 improved, 4 no change, 5 worse. The words for patients are ours.',
    ),
    cite('GAIS-de', 'REG', 'V', 'The same 1 to 5; no validated cut-off.'),
  ],
  examples: {
    accepting: { items: { improvement: 1 }, score: 1 },
    refusing: { items: { improvement: 0 }, faulty: ['improvement'] },
  },
  sign_off: 'default',
};
