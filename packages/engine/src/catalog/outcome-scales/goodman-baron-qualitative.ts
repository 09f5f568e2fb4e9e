import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Goodman & Baron qualitative */
export const goodmanBaronQualitative: OutcomeScaleEntry = {
  code: 'goodman-baron-qualitative',
  name: 'Goodman and Baron qualitative grade',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'grade',
      label: 'Acne scars, grade',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'Macular: flat marks, colour only' },
          { value: 2, label: 'Mild: not obvious at 50 cm or more, or hidden by make-up, beard shadow or body hair' },
          {
            value: 3,
            label:
              'Moderate: obvious at 50 cm or more, not easily covered; atrophic scars flatten when the skin is stretched by hand',
          },
          { value: 4, label: 'Severe: obvious beyond 50 cm, not easily covered, does not flatten on stretching' },
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
  used_for: ['acne-scars-rolling-boxcar', 'acne-scars-ice-pick'],
  positions: [position('NCT026r', 'REG', 'V', 'The device trial used the same scale as 1 mild to 4 severe.')],
  sources: [
    cite('GB-q', 'VAL', 'V', 'Four grades; the published classification, in own words.'),
    cite('Beauty-GB', 'VAL', 'S', 'Wording of grades 3 and 4.'),
  ],
  examples: { accepting: { items: { grade: 4 }, score: 4 }, refusing: { items: { grade: 5 }, faulty: ['grade'] } },
  sign_off: 'published',
};
