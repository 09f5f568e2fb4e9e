import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const granulomatousReaction: AdverseEventEntry = {
  code: 'granulomatous-reaction',
  name: 'Granulomatous reaction',
  plain_name: 'Firm red bumps',
  revision: 1,
  retired: false,
  onset_h: [72, null],
  onset_words: 'day 3 and day 7 in two cases; range not found',
  onset_unverified: null,
  frequency: '15 patients in 13 papers; one US report. Range of onset not found: day 3 and day 7 in two cases.',
  red_flags: [
    'firm red papules or plaques along the treated area',
    'lasting beyond 14 days',
    'joint pain or systemic signs',
  ],
  urgency: 'contact',
  escalations: [],
  typical_care:
    'See within days; biopsy; exclude sarcoid and infection. Steroids often failed; doxycycline, minocycline, tacrolimus and methotrexate were tried.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['MA', 'COH'],
  sources: [
    cite('Soltani14', 'COH', 'V', 'Three women with facial granulomas after needling with a serum.'),
    cite('Friedmann24', 'MA', 'V', '15 patients in 13 papers; can resist treatment.'),
    cite('MAUDE-QAI', 'REG', 'S', 'One US report under the device code.'),
    cite('GranT2DM', 'COH', 'V', 'Abrupt onset on day 7.'),
    cite('Martin21', 'COH', 'V', 'Eruption within 3 days, months of failed treatment.'),
  ],
  examples: {
    accepting: tickedOn(28, ['lumps'], 'contact', true),
    refusing: tickedOn(28, ['new-spots'], 'contact', false),
  },
  sign_off: 'default',
};
