import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row Fine-lines scale (Allergan) */
export const fineLinesScale: OutcomeScaleEntry = {
  code: 'fine-lines-scale',
  name: 'Fine-lines scale, 5 grades (Allergan), typed',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'total',
      label: 'Grade, against the photographs of the scale',
      rated: { kind: 'number', min: 0, max: 9, step: 1 },
    },
  ],
  scoring: { kind: 'typed-total' },
  range: [0, 9],
  better: 'lower',
  noise: null,
  smallest_important_change: 1,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['wrinkles'],
  licence: {
    owner: 'Allergan',
    terms: 'Wording and photographs are the owner’s: not without permission.',
    copyright_line_needed: false,
    sources: [cite('AFLS', 'VAL', 'V', 'Photonumeric scale with photographs.')],
  },
  unverified: ['range'],
  positions: [],
  sources: [
    cite(
      'AFLS',
      'VAL',
      'V',
      'Five grades, a higher one is worse; pairs that differed clinically were 1.06 grades apart, others 0.50; weighted kappa 0.85 within and 0.76 between raters.',
    ),
  ],
  examples: { accepting: { items: { total: 3 }, score: 3 }, refusing: { items: { total: 3.5 }, faulty: ['total'] } },
  sign_off: 'published',
};
