import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row Goodman & Baron quantitative */
export const goodmanBaronQuantitative: OutcomeScaleEntry = {
  code: 'goodman-baron-quantitative',
  name: 'Goodman and Baron, quantitative, typed total',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'total',
      label: 'Total, scored on the original form',
      rated: { kind: 'number', min: 0, max: 999, step: 1 },
    },
  ],
  scoring: { kind: 'typed-total' },
  range: [0, 999],
  better: 'lower',
  noise: 4,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['acne-scars-rolling-boxcar', 'acne-scars-ice-pick'],
  unverified: ['range'],
  positions: [],
  sources: [
    cite(
      'GB-quant',
      'VAL',
      'V',
      'Observers agreed within 4 points in 19 of 21 sets of photographs. The points of its items were not read.',
    ),
  ],
  examples: { accepting: { items: { total: 34 }, score: 34 }, refusing: { items: {}, faulty: ['total'] } },
  sign_off: 'published',
};
