import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row Hair count */
export const hairCount: OutcomeScaleEntry = {
  code: 'hair-count',
  name: 'Hair count in a marked field of 1 cm²',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'hairs',
      label: 'Hairs in the same marked field of 1 cm², counted on a macrophotograph',
      rated: { kind: 'number', min: 0, max: 999, step: 1 },
    },
  ],
  scoring: { kind: 'sum' },
  range: [0, 999],
  better: 'higher',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['hair-androgenetic'],
  unverified: ['range', 'error'],
  positions: [],
  sources: [cite('Dhurat13', 'RCT', 'V', 'Counted in a fixed field of 1 cm²: +91.4 against +22.2 at 12 weeks.')],
  examples: {
    accepting: { items: { hairs: 187 }, score: 187 },
    refusing: { items: { hairs: 187.5 }, faulty: ['hairs'] },
  },
  sign_off: 'published',
};
