import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row Ludwig */
export const ludwig: OutcomeScaleEntry = {
  code: 'ludwig',
  name: 'Ludwig scale, women',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'stage',
      label: 'Thinning of the crown',
      rated: {
        kind: 'choice',
        choices: [
          { value: 1, label: 'I: perceptible thinning of the crown behind a line 1 to 3 cm from the frontal hairline' },
          { value: 2, label: 'II: pronounced thinning in the same area' },
          { value: 3, label: 'III: bald in that area; the front line is kept' },
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
  used_for: ['hair-androgenetic'],
  positions: [],
  sources: [
    cite(
      'Hair-impl',
      'VAL',
      'S',
      'Ludwig 1977: I perceptible, II pronounced, III bald; the front line is kept throughout.',
    ),
  ],
  examples: { accepting: { items: { stage: 3 }, score: 3 }, refusing: { items: { stage: 4 }, faulty: ['stage'] } },
  sign_off: 'published',
};
