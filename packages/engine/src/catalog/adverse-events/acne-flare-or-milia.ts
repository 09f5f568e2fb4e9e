import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const acneFlareOrMilia: AdverseEventEntry = {
  code: 'acne-flare-or-milia',
  name: 'Acne flare, milia',
  plain_name: 'New spots',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'day 2 to 14',
  frequency: 'Reported, infrequent.',
  red_flags: ['pustules spreading', 'fever'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Pause active products; treat the acne.',
  report: null,
  report_to: [],
  evidence: ['MA'],
  sources: [cite('Harris15', 'MA', 'V', 'Acne and milia among the adverse events of 18 studies.')],
  examples: {
    accepting: tickedOn(7, ['new-spots'], 'contact', true),
    refusing: tickedOn(3, ['peeling'], 'self-care', false),
  },
  sign_off: 'default',
};
