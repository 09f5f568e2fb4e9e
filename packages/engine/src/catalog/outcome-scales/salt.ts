import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';

/** @source protocols.md s9, row SALT */
export const salt: OutcomeScaleEntry = {
  code: 'salt',
  name: 'Severity of Alopecia Tool',
  revision: 1,
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
  used_for: [],
  positions: [],
  sources: [
    cite(
      'SALT-impl',
      'VAL',
      'S',
      '0.40 top, 0.24 back, 0.18 right, 0.18 left; two independent implementations of Olsen 2004.',
    ),
  ],
  sign_off: 'published',
};
