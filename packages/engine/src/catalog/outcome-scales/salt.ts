import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row SALT */
export const salt: OutcomeScaleEntry = {
  code: 'salt',
  name: 'Severity of Alopecia Tool',
  revision: 2,
  retired: false,
  rated_by: 'clinician',
  items: [
    { code: 'top', label: 'Top, terminal hair lost in %', rated: { kind: 'number', min: 0, max: 100, step: 1 } },
    { code: 'back', label: 'Back, terminal hair lost in %', rated: { kind: 'number', min: 0, max: 100, step: 1 } },
    {
      code: 'right',
      label: 'Right side, terminal hair lost in %',
      rated: { kind: 'number', min: 0, max: 100, step: 1 },
    },
    { code: 'left', label: 'Left side, terminal hair lost in %', rated: { kind: 'number', min: 0, max: 100, step: 1 } },
  ],
  scoring: { kind: 'weighted-sum', weights: { top: 0.4, back: 0.24, right: 0.18, left: 0.18 } },
  range: [0, 100],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['alopecia-areata'],
  unverified: ['error'],
  bands: [
    { from: 0, to: 0, label: 'S0' },
    { from: 1, to: 24, label: 'S1' },
    { from: 25, to: 49, label: 'S2' },
    { from: 50, to: 74, label: 'S3' },
    { from: 75, to: 99, label: 'S4' },
    { from: 100, to: 100, label: 'S5' },
  ],
  positions: [position('SALT-impl', 'VAL', 'S', 'Trials call 20 or less a response.')],
  sources: [
    cite(
      'SALT-impl',
      'VAL',
      'S',
      '0.40 top, 0.24 back, 0.18 right, 0.18 left; two independent implementations of Olsen 2004.',
    ),
  ],
  examples: {
    accepting: { items: { top: 50, back: 25, right: 10, left: 10 }, score: 29.6 },
    refusing: { items: { top: 50, back: 25, right: 10, left: 101 }, faulty: ['left'] },
  },
  sign_off: 'published',
};
