import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row Vancouver Scar Scale */
export const vss: OutcomeScaleEntry = {
  code: 'vss',
  name: 'Vancouver Scar Scale (Sullivan 1990, 0-13)',
  revision: 2,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'pigmentation',
      label: 'Pigmentation',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'Normal' },
          { value: 1, label: 'Hypopigmented' },
          { value: 2, label: 'Hyperpigmented' },
        ],
      },
    },
    {
      code: 'vascularity',
      label: 'Vascularity',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'Normal' },
          { value: 1, label: 'Pink' },
          { value: 2, label: 'Red' },
          { value: 3, label: 'Purple' },
        ],
      },
    },
    {
      code: 'pliability',
      label: 'Pliability',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'Normal' },
          { value: 1, label: 'Supple' },
          { value: 2, label: 'Yielding' },
          { value: 3, label: 'Firm' },
          { value: 4, label: 'Ropes or banding' },
          { value: 5, label: 'Contracture' },
        ],
      },
    },
    {
      code: 'height',
      label: 'Height',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'Flat' },
          { value: 1, label: 'Below 2 mm' },
          { value: 2, label: '2 to 5 mm' },
          { value: 3, label: 'Above 5 mm' },
        ],
      },
    },
  ],
  scoring: { kind: 'sum' },
  range: [0, 13],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['surgical-scars', 'burn-scars'],
  unverified: ['error'],
  positions: [
    position(
      'VSS-222',
      'VAL',
      'V',
      'Another version, also 0 to 13: items 0-3, 0-3, 0-4, 0-3 and other heights. Do not mix.',
    ),
    position('VSS', 'VAL', 'S', 'Variants with pain and itch run 0 to 16, with pigmentation 0-3 0 to 14. Do not mix.'),
  ],
  sources: [
    cite('Claytor22', 'COH', 'S', 'Used for surgical scars.'),
    cite('Aust10b', 'COH', 'V', 'Used for burn scars.'),
    cite('VSS-impl', 'VAL', 'S', 'Three independent implementations of Sullivan 1990 agree: 0-2, 0-3, 0-5, 0-3.'),
  ],
  examples: {
    accepting: { items: { pigmentation: 2, vascularity: 3, pliability: 5, height: 3 }, score: 13 },
    refusing: { items: { pigmentation: 2, vascularity: 3, pliability: 6 }, faulty: ['pliability', 'height'] },
  },
  sign_off: 'published',
};
