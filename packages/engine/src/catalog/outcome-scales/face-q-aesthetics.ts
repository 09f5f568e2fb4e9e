import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row FACE-Q Aesthetics */
export const faceQAesthetics: OutcomeScaleEntry = {
  code: 'face-q-aesthetics',
  name: 'FACE-Q Aesthetics, one module, typed score',
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
  better: 'higher',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['wrinkles', 'photodamage', 'laxity'],
  licence: {
    owner: 'MSK',
    terms: 'Not open: signed licence, free for non-profit use, fee for others.',
    copyright_line_needed: false,
    sources: [cite('FACEQ', 'VAL', 'V', 'Signed licence; free for non-profit use, fee for others.')],
  },
  unverified: ['range', 'direction', 'error'],
  positions: [],
  sources: [cite('FACEQ', 'VAL', 'V', 'Modular scales. Range and direction were not read.')],
  examples: { accepting: { items: { total: 60 }, score: 60 }, refusing: { items: {}, faulty: ['total'] } },
  sign_off: 'published',
};
