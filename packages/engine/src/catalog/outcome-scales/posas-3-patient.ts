import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row POSAS 3.0 */
export const posas3Patient: OutcomeScaleEntry = {
  code: 'posas-3-patient',
  name: 'POSAS 3.0, patient scale, typed total',
  revision: 1,
  retired: false,
  rated_by: 'patient',
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
  used_for: ['surgical-scars', 'hypertrophic-scar', 'burn-scars'],
  licence: {
    owner: 'posas.nl',
    terms:
      'Licence needed since May 2020 for versions 2.0 and 3.0; digital use by yearly subscription. What others than companies pay is not clear: ask the owner.',
    copyright_line_needed: false,
    sources: [cite('POSAS', 'VAL', 'V', 'A licence is mandatory; digital use by yearly subscription.')],
  },
  unverified: ['range', 'error'],
  positions: [position('POSAS', 'VAL', 'V', 'Not from photographs, says the owner. Generic and linear versions.')],
  sources: [cite('POSAS', 'VAL', 'V', 'Items of 1 to 5; higher is worse.')],
  examples: { accepting: { items: { total: 48 }, score: 48 }, refusing: { items: { total: -1 }, faulty: ['total'] } },
  sign_off: 'published',
};
