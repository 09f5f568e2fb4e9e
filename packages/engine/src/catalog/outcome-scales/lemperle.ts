import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row Lemperle */
export const lemperle: OutcomeScaleEntry = {
  code: 'lemperle',
  name: 'Lemperle wrinkle grade of one site, typed',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'total',
      label: 'Grade of the one site that is followed, against the photographs of the scale',
      rated: { kind: 'number', min: 0, max: 5, step: 1 },
    },
  ],
  scoring: { kind: 'typed-total' },
  range: [0, 5],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['wrinkles'],
  licence: {
    owner: null,
    terms: 'The grades may be named; the photographs are not shipped without permission.',
    copyright_line_needed: false,
    sources: [cite('Lemp01', 'VAL', 'V', 'Grades are set against photographs.')],
  },
  positions: [],
  sources: [
    cite(
      'Lemp01',
      'VAL',
      'V',
      '0 to 5 for each site of the face against photographs; observers agreed in 92.7% live and 89.4% on photographs.',
    ),
    cite('FDA-K202243', 'REG', 'V', 'Used for a cleared wrinkle claim.'),
  ],
  examples: { accepting: { items: { total: 5 }, score: 5 }, refusing: { items: { total: 6 }, faulty: ['total'] } },
  sign_off: 'published',
};
