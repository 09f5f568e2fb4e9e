import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Pain VAS/NRS */
export const painNrs: OutcomeScaleEntry = {
  code: 'pain-nrs',
  name: 'Pain, 0 to 10',
  revision: 2,
  retired: false,
  rated_by: 'patient',
  items: [
    {
      code: 'pain',
      label: 'How strong is the pain? 0 is none, 10 is the worst you can imagine',
      rated: { kind: 'number', min: 0, max: 10, step: 1 },
    },
  ],
  scoring: { kind: 'sum' },
  range: [0, 10],
  better: 'lower',
  noise: null,
  smallest_important_change: 1.8,
  baseline_needed: true,
  no_change_value: null,
  used_for: [],
  unverified: ['error'],
  positions: [
    position(
      'Myles17',
      'COH',
      'V',
      'After surgery, 224 people: 9.9 mm of 100; 33 mm or less is acceptable. Not from needling.',
    ),
    position(
      'Charoen',
      'COH',
      'V',
      'After surgery, 79 people: 16 mm of 100; 38 mm and 5 of 10 are acceptable. Not from needling.',
    ),
  ],
  sources: [
    cite(
      'Charoen',
      'COH',
      'V',
      'After surgery, 79 people: smallest important change 1.8 on the numeric scale. Not from needling.',
    ),
  ],
  examples: { accepting: { items: { pain: 10 }, score: 10 }, refusing: { items: { pain: 11 }, faulty: ['pain'] } },
  sign_off: 'default',
};
