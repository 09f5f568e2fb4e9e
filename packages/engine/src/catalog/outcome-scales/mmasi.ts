import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row mMASI */
export const mmasi: OutcomeScaleEntry = {
  code: 'mmasi',
  name: 'Modified Melasma Area and Severity Index',
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
  ],
  scoring: {
    kind: 'weighted-areas',
    areas: [
      { weight: 0.3, extent: 'forehead-area', grades: ['forehead-darkness'] },
      { weight: 0.3, extent: 'right-malar-area', grades: ['right-malar-darkness'] },
      { weight: 0.3, extent: 'left-malar-area', grades: ['left-malar-darkness'] },
      { weight: 0.1, extent: 'chin-area', grades: ['chin-darkness'] },
    ],
  },
  range: [0, 24],
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
    cite('Rodrigues16', 'VAL', 'V', 'MASI without homogeneity. Its bands exist, their numbers were not seen.'),
    cite('mMASI-impl', 'VAL', 'S', '0 to 24.'),
  ],
  examples: {
    accepting: {
      items: {
        'forehead-area': 2,
        'forehead-darkness': 2,
        'right-malar-area': 3,
        'right-malar-darkness': 3,
        'left-malar-area': 1,
        'left-malar-darkness': 1,
        'chin-area': 6,
        'chin-darkness': 4,
      },
      score: 6.6,
    },
    refusing: {
      items: {
        'forehead-area': 2,
        'forehead-darkness': 2,
        'right-malar-area': 7,
        'right-malar-darkness': 3,
        'left-malar-area': 1,
        'left-malar-darkness': 1,
        'chin-area': 6,
      },
      faulty: ['right-malar-area', 'chin-darkness'],
    },
  },
  sign_off: 'published',
};
