import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row GAIS */
export const gais: OutcomeScaleEntry = {
  code: 'gais',
  name: 'Global aesthetic improvement, by the clinician',
  revision: 2,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'improvement',
      label: 'Compared with the photographs before the first session',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'Very much improved' },
          { value: 2, label: 'Much improved' },
          { value: 3, label: 'Improved' },
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
    'wrinkles',
    'striae',
    'pores',
    'hair-androgenetic',
    'acne-scars-rolling-boxcar',
    'hyperpigmentation',
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
      'Study version: 1 very much improved, 2 much improved, 3 improved, 4 no change, 5 worse.',
    ),
    cite('GAIS-de', 'REG', 'V', 'The same 1 to 5; no validated cut-off.'),
  ],
  examples: {
    accepting: { items: { improvement: 5 }, score: 5 },
    refusing: { items: { improvement: 6 }, faulty: ['improvement'] },
  },
  sign_off: 'published',
};
