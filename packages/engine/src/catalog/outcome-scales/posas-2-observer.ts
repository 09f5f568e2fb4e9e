import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row POSAS 2.0 */
export const posas2Observer: OutcomeScaleEntry = {
  code: 'posas-2-observer',
  name: 'POSAS 2.0, observer scale, typed total',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    { code: 'total', label: 'Total, scored on the original form', rated: { kind: 'number', min: 6, max: 60, step: 1 } },
  ],
  scoring: { kind: 'typed-total' },
  range: [6, 60],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['surgical-scars', 'hypertrophic-scar', 'burn-scars'],
  licence: {
    owner: 'posas.nl',
    terms:
      'Licence needed since May 2020 for versions 2.0 and 3.0; digital use by yearly subscription. What others than companies pay is not clear: ask the owner.',
    copyright_line_needed: false,
    sources: [cite('POSAS', 'VAL', 'V', 'A licence is mandatory; digital use by yearly subscription.')],
  },
  unverified: ['error'],
  positions: [],
  sources: [
    cite('POSAS', 'VAL', 'V', 'Six items of 1 to 10; the overall opinion is outside the sum; higher is worse.'),
  ],
  examples: { accepting: { items: { total: 6 }, score: 6 }, refusing: { items: { total: 5 }, faulty: ['total'] } },
  sign_off: 'published',
};
