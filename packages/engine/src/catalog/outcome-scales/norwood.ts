import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Norwood-Hamilton */
export const norwood: OutcomeScaleEntry = {
  code: 'norwood',
  name: 'Norwood-Hamilton scale, men',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'stage',
      label: 'Stage of hair loss',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'I: no or minimal recession' },
          { value: 2, label: 'II: triangular recession at the temples' },
          { value: 3, label: 'III: deeper recession, the least that is called bald; III vertex: mainly the crown' },
          { value: 4, label: 'IV: deeper, with loss of the crown, a band of hair between them' },
          { value: 5, label: 'V: the band is narrower' },
          { value: 6, label: 'VI: the band is gone' },
          { value: 7, label: 'VII: a horseshoe of hair only' },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [1, 7],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['hair-androgenetic'],
  positions: [position('Hair-impl', 'VAL', 'S', 'The type A series stands apart and is not graded here.')],
  sources: [cite('Hair-impl', 'VAL', 'S', 'Norwood 1975: I minimal to VII horseshoe only.')],
  examples: { accepting: { items: { stage: 7 }, score: 7 }, refusing: { items: { stage: 8 }, faulty: ['stage'] } },
  sign_off: 'published',
};
