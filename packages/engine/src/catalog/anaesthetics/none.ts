import { cite } from '../cite.ts';
import type { AnaestheticEntry } from '../entry.ts';
import { creamOn } from '../example-of.ts';

/** @source protocols.md s2 topical anaesthetic rows, s5 step 2 */
export const noAnaesthetic: AnaestheticEntry = {
  code: 'none',
  name: 'No anaesthetic',
  revision: 2,
  retired: false,
  agents: [],
  standing: 'label',
  label_minutes: null,
  grams_per_10_cm2: null,
  max_area_cm2: null,
  max_grams: null,
  longest_minutes: null,
  atopic_longest_minutes: null,
  may_be_covered: false,
  blocked_by: [],
  prescriber_if: [],
  label_rows: [],
  notes: ['Plan for pain of about 3 to 5 of 10.'],
  sources: [
    cite('Luz17', 'COH', 'V', 'Pain 5.22 of 10 with cream alone at 1.0 mm.'),
    cite('Med26', 'RCT', 'V', 'Pain 3.00 on the face and 5.38 on the neck at 1.25 mm.'),
  ],
  examples: { accepting: creamOn(null, null, null, []), refusing: creamOn(-1, null, null, ['grams.strange']) },
  sign_off: 'published',
};
