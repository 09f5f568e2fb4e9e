import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const noResponse: AdverseEventEntry = {
  code: 'no-response',
  name: 'No response',
  plain_name: 'No change',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: 'judged at 3 months',
  onset_unverified: null,
  frequency: 'Alopecia areata: complete recovery in 5% with needling alone. Other indications: not found.',
  red_flags: [],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Review the plan: stop when no grade changed after 3 sessions and 3 months.',
  report: null,
  report_to: [],
  evidence: ['COH'],
  sources: [cite('IJBR25', 'COH', 'V', 'Complete recovery in 60% with triamcinolone, 5% with needling alone.')],
  examples: {
    accepting: {
      kind: 'reading',
      scale: 'goodman-baron-qualitative',
      baseline: 3,
      reading: 3,
      direction: 'not-distinguishable',
    },
    refusing: { kind: 'reading', scale: 'goodman-baron-qualitative', baseline: 3, reading: 2, direction: 'better' },
  },
  sign_off: 'default',
};
