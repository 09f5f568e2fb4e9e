import { cite } from '../cite.ts';
import type { OutcomeScaleEntry } from '../entry.ts';
import { position } from '../position.ts';

/** @source protocols.md s9, row DLQI */
export const dlqi: OutcomeScaleEntry = {
  code: 'dlqi',
  name: 'Dermatology Life Quality Index, typed total',
  revision: 1,
  retired: false,
  rated_by: 'patient',
  items: [
    { code: 'total', label: 'Total, scored on the original form', rated: { kind: 'number', min: 0, max: 30, step: 1 } },
  ],
  scoring: { kind: 'typed-total' },
  range: [0, 30],
  better: 'lower',
  noise: null,
  smallest_important_change: 4,
  baseline_needed: true,
  no_change_value: null,
  used_for: ['acne-scars-rolling-boxcar', 'striae', 'melasma'],
  bands: [
    { from: 0, to: 1, label: 'No effect on life' },
    { from: 2, to: 5, label: 'Small effect' },
    { from: 6, to: 10, label: 'Moderate effect' },
    { from: 11, to: 20, label: 'Very large effect' },
    { from: 21, to: 30, label: 'Extremely large effect' },
  ],
  licence: {
    owner: 'Cardiff University',
    terms:
      'Free for routine clinical use, with the owner’s copyright line on every copy; research and commercial use may need a licence and a fee. Whether its text may be bundled with software has to be asked. The questions are not shipped.',
    copyright_line_needed: true,
    sources: [cite('DLQI', 'VAL', 'V', 'Routine clinical use free, copyright line on every copy.')],
  },
  unverified: ['error'],
  positions: [
    position(
      'DLQI-wiki',
      'VAL',
      'S',
      'Smallest important change 4 in inflammatory skin disease, formerly 5; not established for scars or cosmetic care.',
    ),
    position('DLQI-nr', 'VAL', 'S', 'Not relevant counts 0.'),
    position(
      'DLQI-nurse',
      'VAL',
      'V',
      'Very much 3, a lot 2, a little 1, not at all 0. Items 1-2, 3-4, 5-6 and 8-9 make 6 each, items 7 and 10 make 3. Item 7 is scored differently by two programs, so nothing is computed here.',
    ),
  ],
  sources: [
    cite('DLQI', 'VAL', 'V', 'Ten questions of 0 to 3; one week, from age 16.'),
    cite('Hongbo05', 'VAL', 'V', 'Bands from 1,993 replies: 0-1, 2-5, 6-10, 11-20, 21-30; kappa 0.489.'),
  ],
  examples: { accepting: { items: { total: 30 }, score: 30 }, refusing: { items: { total: 31 }, faulty: ['total'] } },
  sign_off: 'published',
};
