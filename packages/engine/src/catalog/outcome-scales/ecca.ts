import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row ECCA */
export const ecca: OutcomeScaleEntry = {
  code: 'ecca',
  name: 'ECCA, typed total',
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
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['acne-scars-rolling-boxcar', 'acne-scars-ice-pick'],
  unverified: ['range', 'error'],
  positions: [],
  sources: [
    cite(
      'Dreno07',
      'VAL',
      'V',
      'Six items into one global score; agreement shown with 7 dermatologists on 10 patients. The weights were not read.',
    ),
  ],
  examples: { accepting: { items: { total: 105 }, score: 105 }, refusing: { items: {}, faulty: ['total'] } },
  sign_off: 'published',
};
