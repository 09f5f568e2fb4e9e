import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row MASI */
export const masi: OutcomeScaleEntry = {
  code: 'masi',
  name: 'Melasma Area and Severity Index',
  revision: 2,
  retired: false,
  rated_by: 'clinician',
  items: [
    {
      code: 'forehead-area',
      label: 'Forehead, area involved',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: '1-9%' },
          { value: 2, label: '10-29%' },
          { value: 3, label: '30-49%' },
          { value: 4, label: '50-69%' },
          { value: 5, label: '70-89%' },
          { value: 6, label: '90-100%' },
        ],
      },
    },
    {
      code: 'forehead-darkness',
      label: 'Forehead, darkness',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'forehead-homogeneity',
      label: 'Forehead, homogeneity',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'right-malar-area',
      label: 'Right malar, area involved',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: '1-9%' },
          { value: 2, label: '10-29%' },
          { value: 3, label: '30-49%' },
          { value: 4, label: '50-69%' },
          { value: 5, label: '70-89%' },
          { value: 6, label: '90-100%' },
        ],
      },
    },
    {
      code: 'right-malar-darkness',
      label: 'Right malar, darkness',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'right-malar-homogeneity',
      label: 'Right malar, homogeneity',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'left-malar-area',
      label: 'Left malar, area involved',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: '1-9%' },
          { value: 2, label: '10-29%' },
          { value: 3, label: '30-49%' },
          { value: 4, label: '50-69%' },
          { value: 5, label: '70-89%' },
          { value: 6, label: '90-100%' },
        ],
      },
    },
    {
      code: 'left-malar-darkness',
      label: 'Left malar, darkness',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'left-malar-homogeneity',
      label: 'Left malar, homogeneity',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'chin-area',
      label: 'Chin, area involved',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: '1-9%' },
          { value: 2, label: '10-29%' },
          { value: 3, label: '30-49%' },
          { value: 4, label: '50-69%' },
          { value: 5, label: '70-89%' },
          { value: 6, label: '90-100%' },
        ],
      },
    },
    {
      code: 'chin-darkness',
      label: 'Chin, darkness',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
    {
      code: 'chin-homogeneity',
      label: 'Chin, homogeneity',
      rated: {
        kind: 'choice',
        choices: [
          { value: 0, label: 'None' },
          { value: 1, label: 'Slight' },
          { value: 2, label: 'Mild' },
          { value: 3, label: 'Marked' },
          { value: 4, label: 'Maximum' },
        ],
      },
    },
  ],
  scoring: {
    kind: 'weighted-areas',
    areas: [
      { weight: 0.3, extent: 'forehead-area', grades: ['forehead-darkness', 'forehead-homogeneity'] },
      { weight: 0.3, extent: 'right-malar-area', grades: ['right-malar-darkness', 'right-malar-homogeneity'] },
      { weight: 0.3, extent: 'left-malar-area', grades: ['left-malar-darkness', 'left-malar-homogeneity'] },
      { weight: 0.1, extent: 'chin-area', grades: ['chin-darkness', 'chin-homogeneity'] },
    ],
  },
  range: [0, 48],
  better: 'lower',
  noise: null,
  smallest_important_change: null,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['hyperpigmentation', 'melasma'],
  unverified: ['error'],
  positions: [
    position(
      'Rodrigues16',
      'VAL',
      'V',
      'A scale of melasma of the face. For marks after an inflammation, for other pigment or other parts of the body no validation was found in what was read; there it is taken for want of another free scale.',
    ),
  ],
  sources: [
    cite('MASI-form', 'VAL', 'V', '0.3/0.3/0.3/0.1 × area × (darkness + homogeneity), 0 to 48.'),
    cite('MASI-alg', 'VAL', 'V', 'Area 0 to 6, darkness and homogeneity 0 to 4; no official bands.'),
    cite('MASI-psk', 'VAL', 'V', 'The same formula.'),
    cite('MASI-alt', 'VAL', 'V', 'The same formula.'),
    cite('MSI16', 'VAL', 'V', 'ICC of MASI 0.816.'),
  ],
  examples: {
    accepting: {
      items: {
        'forehead-area': 2,
        'forehead-darkness': 2,
        'forehead-homogeneity': 2,
        'right-malar-area': 3,
        'right-malar-darkness': 3,
        'right-malar-homogeneity': 1,
        'left-malar-area': 1,
        'left-malar-darkness': 1,
        'left-malar-homogeneity': 0,
        'chin-area': 6,
        'chin-darkness': 4,
        'chin-homogeneity': 4,
      },
      score: 11.1,
    },
    refusing: {
      items: {
        'forehead-area': 7,
        'forehead-darkness': 2,
        'forehead-homogeneity': 2,
        'right-malar-area': 3,
        'right-malar-darkness': 3,
        'right-malar-homogeneity': 1,
        'left-malar-area': 1,
        'left-malar-darkness': 1,
        'left-malar-homogeneity': 0,
        'chin-area': 6,
        'chin-darkness': 4,
      },
      faulty: ['forehead-area', 'chin-homogeneity'],
    },
  },
  sign_off: 'published',
};
