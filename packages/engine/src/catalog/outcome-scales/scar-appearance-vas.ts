import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Scar-appearance VAS */
export const scarAppearanceVas: OutcomeScaleEntry = {
  code: 'scar-appearance-vas',
  name: 'Appearance of the scar, 0 to 100 mm',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'appearance',
      label: 'Appearance of the scar: 0 is as bad as it could be, 100 is like the skin around it',
      rated: { kind: 'number', min: 0, max: 100, step: 1 },
    },
  ],
  scoring: { kind: 'sum' },
  range: [0, 100],
  better: 'higher',
  noise: null,
  smallest_important_change: 10,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['surgical-scars', 'hypertrophic-scar', 'burn-scars', 'striae'],
  unverified: ['error'],
  positions: [
    position(
      'FDA-K200044',
      'REG',
      'V',
      '22 of 30 gained 10 mm or more against the untreated half. Which end is the better one was not written; the ends here are ours.',
    ),
  ],
  sources: [
    cite('FDA-K200044', 'REG', 'V', 'A 100 mm line by blinded graders; 10 mm taken as the smallest important change.'),
  ],
  examples: {
    accepting: { items: { appearance: 100 }, score: 100 },
    refusing: { items: { appearance: 101 }, faulty: ['appearance'] },
  },
  sign_off: 'default',
};
