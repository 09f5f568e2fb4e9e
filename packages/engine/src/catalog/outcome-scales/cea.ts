import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row CEA erythema */
export const cea: OutcomeScaleEntry = {
  code: 'cea',
  name: "Clinician's Erythema Assessment",
  revision: 2,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'erythema',
      label: 'Erythema',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'Clear' },
          { value: 1, label: 'Almost clear' },
          { value: 2, label: 'Mild, definite' },
          { value: 3, label: 'Moderate, marked' },
          { value: 4, label: 'Severe, fiery' },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [0, 4],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: [],
  unverified: ['error'],
  positions: [
    position('DermCity', 'VAL', 'V', 'Studied in skin types I-III only: not validated in types IV-VI.'),
    position('CEA14', 'VAL', 'V', 'That one grade matters was only recalled, so a change of a grade is not judged.'),
  ],
  sources: [
    cite('NCT016', 'VAL', 'V', 'Five anchors from clear to severe; make-up is taken off before.'),
    cite('CEA-impl', 'VAL', 'S', 'The same five steps.'),
    cite('CEA14', 'VAL', 'V', 'ICC 0.60 and 0.58, weighted kappa 0.69, skin types I-III.'),
  ],
  examples: {
    accepting: { items: { erythema: 4 }, score: 4 },
    refusing: { items: { erythema: 5 }, faulty: ['erythema'] },
  },
  sign_off: 'published',
};
