import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Fitzpatrick-Goldman wrinkles */
export const fitzpatrickGoldmanClass: OutcomeScaleEntry = {
  code: 'fitzpatrick-goldman-class',
  name: 'Fitzpatrick-Goldman classes of wrinkles',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'class',
      label: 'Wrinkles',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'I: fine wrinkles; mild elastosis' },
          {
            value: 2,
            label: 'II: wrinkles fine to moderately deep, a moderate number of lines; distinct papular elastosis',
          },
          {
            value: 3,
            label:
              'III: wrinkles fine to deep, many lines, maybe redundant folds; multipapular and confluent elastosis',
          },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [1, 3],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['wrinkles', 'photodamage', 'laxity'],
  positions: [
    position(
      'FG-mims',
      'VAL',
      'V',
      'Elastosis: mild; distinct papular with a moderate number of lines; multipapular and confluent.',
    ),
  ],
  sources: [
    cite('FG-ref', 'VAL', 'S', 'The same three classes.'),
    cite(
      'FG',
      'VAL',
      'V',
      'I fine; II fine to moderate depth; III fine to deep, many lines, maybe redundant folds. The points from 1 to 9 are not used.',
    ),
  ],
  examples: { accepting: { items: { class: 3 }, score: 3 }, refusing: { items: { class: 0 }, faulty: ['class'] } },
  sign_off: 'published',
};
