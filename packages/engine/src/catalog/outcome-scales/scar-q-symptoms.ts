import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row SCAR-Q */
export const scarQSymptoms: OutcomeScaleEntry = {
  code: 'scar-q-symptoms',
  name: 'SCAR-Q, symptoms scale, typed score',
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
  used_for: ['surgical-scars', 'hypertrophic-scar', 'burn-scars'],
  licence: {
    owner: null,
    terms: 'Not open: free to non-profit users under licence; terms for others were not read.',
    copyright_line_needed: false,
    sources: [cite('SCARQ', 'VAL', 'V', 'Licence needed.')],
  },
  unverified: ['range', 'direction', 'error'],
  positions: [],
  sources: [
    cite(
      'SCARQ',
      'VAL',
      'V',
      'Three scales, each of which stands alone; from age 8. Range and direction were not read.',
    ),
  ],
  examples: { accepting: { items: { total: 75 }, score: 75 }, refusing: { items: {}, faulty: ['total'] } },
  sign_off: 'published',
};
