import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const pain: AdverseEventEntry = {
  code: 'pain',
  name: 'Pain',
  plain_name: 'Pain',
  revision: 1,
  retired: false,
  onset_h: [0, 6],
  onset_words: '0 to 6 hours',
  onset_unverified: null,
  frequency: '3 to 5 of 10 during the session.',
  red_flags: ['severe after 24 hours', 'rising'],
  urgency: 'self-care',
  escalations: [{ sign: 'rising', urgency: 'same-day' }],
  typical_care: 'Look for a cause if it rises. Paracetamol was only recalled and is not advised here.',
  report: null,
  report_to: [],
  evidence: ['COH'],
  sources: [
    cite('Luz17', 'COH', 'V', 'Pain 5.22 of 10 with cream alone at 1.0 mm.'),
    cite('Med26', 'RCT', 'V', 'Pain 3.00 of 10 on the face and 5.38 on the neck at 1.25 mm.'),
    cite('HKJ18', 'COH', 'V', 'Pain, erythema and oedema settled in 3-6 hours.'),
  ],
  examples: {
    accepting: tickedOn(1, ['severe-pain'], 'same-day', true),
    refusing: tickedOn(1, ['tightness'], 'self-care', false),
  },
  sign_off: 'default',
};
