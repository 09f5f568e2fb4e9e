import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const lymphNodeSwelling: AdverseEventEntry = {
  code: 'lymph-node-swelling',
  name: 'Lymph-node swelling',
  plain_name: 'Swollen glands',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'days',
  frequency: 'Listed; rate not seen.',
  red_flags: ['fever'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Observe; look for infection.',
  report: null,
  report_to: [],
  evidence: ['MA'],
  sources: [
    cite('Chu21', 'MA', 'V', 'Lymph-node swelling is among the reported adverse events.'),
    cite('FDA-MN', 'REG', 'V', 'Swollen lymph nodes are on the list of less common risks.'),
  ],
  examples: {
    accepting: tickedOn(7, ['swollen-glands'], 'contact', true),
    refusing: tickedOn(7, ['swelling'], 'self-care', false),
  },
  sign_off: 'default',
};
