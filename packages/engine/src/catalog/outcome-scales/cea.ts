import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row CEA erythema */
export const cea: OutcomeScaleEntry = {
  code: 'cea',
  name: "Clinician's Erythema Assessment",
  revision: 1,
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
  positions: [position('DermCity', 'VAL', 'V', 'Studied in skin types I-III only: not validated in types IV-VI.')],
  sources: [
    cite('NCT016', 'VAL', 'V', 'Five anchors from clear to severe.'),
    cite('CEA14', 'VAL', 'V', 'ICC 0.60 between and 0.58 within observers, weighted kappa 0.69.'),
  ],
  sign_off: 'published',
};
