import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row MSI */
export const msi: OutcomeScaleEntry = {
  code: 'msi',
  name: 'Melasma Severity Index, typed total',
  revision: 1,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'total',
      label: 'Total, scored on the original form',
      rated: { kind: 'number', min: 0, max: 999, step: 0.1 },
    },
  ],
  scoring: { kind: 'typed-total' },
  range: [0, 999],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['melasma', 'hyperpigmentation'],
  unverified: ['range', 'error'],
  positions: [
    position(
      'MSI16',
      'VAL',
      'V',
      '0.4 (a × p²) left + 0.4 (a × p²) right + 0.2 (a × p²) nose. The grades that area and pigmentation may take were not read, so it is not computed here.',
    ),
  ],
  sources: [cite('MSI16', 'VAL', 'V', 'ICC 0.955, against 0.816 for MASI.')],
  examples: {
    accepting: { items: { total: 12.4 }, score: 12.4 },
    refusing: { items: { total: 12.45 }, faulty: ['total'] },
  },
  sign_off: 'published',
};
