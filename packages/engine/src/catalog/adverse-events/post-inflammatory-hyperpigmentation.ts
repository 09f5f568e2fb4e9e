import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const postInflammatoryHyperpigmentation: AdverseEventEntry = {
  code: 'post-inflammatory-hyperpigmentation',
  name: 'Post-inflammatory hyperpigmentation',
  plain_name: 'Dark marks',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'week 1 to 6',
  frequency:
    '5 of 36 enrolled (30 completed) with skin types IV-V in one series; none worse of 39 with types III-V in another.',
  red_flags: ['with pain, scale or depth change'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Photoprotection; depigmenting plan by a prescriber; hold the next session.',
  report: 'US: MedWatch if persistent',
  report_to: ['us-medwatch'],
  evidence: ['COH'],
  sources: [
    cite('Dogra14', 'COH', 'V', 'Hyperpigmentation in 5 of 36 enrolled, types IV-V.'),
    cite('DarkPAHPI', 'COH', 'S', 'No worsening of pigment in 39 patients, types III-V.'),
  ],
  examples: {
    accepting: tickedOn(28, ['colour-change'], 'contact', true),
    refusing: tickedOn(28, ['redness'], 'contact', false),
  },
  sign_off: 'default',
};
