import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Glogau photoageing */
export const glogau: OutcomeScaleEntry = {
  code: 'glogau',
  name: 'Glogau classes of photoageing',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'class',
      label: 'Photoageing',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'I: no wrinkles, early photoageing' },
          { value: 2, label: 'II: wrinkles in motion, early keratoses and lentigines' },
          { value: 3, label: 'III: wrinkles at rest, obvious dyschromia, telangiectasia, visible keratoses' },
          { value: 4, label: 'IV: only wrinkles, yellow-grey skin, earlier skin cancers' },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [1, 4],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['wrinkles', 'photodamage'],
  positions: [
    position(
      'Hair-impl',
      'VAL',
      'S',
      'Ages 20s-30s, 30s-40s, 50 and over, 60s-70s. The grade is never derived from age.',
    ),
    position('Glogau-it', 'VAL', 'V', 'Ages 28-35, 35-50, 50-65, 60-75. The grade is never derived from age.'),
  ],
  sources: [cite('Glogau-it', 'VAL', 'V', 'Four groups, from no wrinkles to only wrinkles.')],
  examples: { accepting: { items: { class: 4 }, score: 4 }, refusing: { items: { class: 5 }, faulty: ['class'] } },
  sign_off: 'published',
};
