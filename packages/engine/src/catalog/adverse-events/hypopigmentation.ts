import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const hypopigmentation: AdverseEventEntry = {
  code: 'hypopigmentation',
  name: 'Hypopigmentation',
  plain_name: 'Pale marks',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: null,
  frequency: 'On the list of less common risks; rate not found.',
  red_flags: [],
  urgency: 'contact',
  escalations: [],
  typical_care: 'None was found in what was read; examine and record.',
  report: 'US: MedWatch if persistent',
  report_to: ['us-medwatch'],
  evidence: ['REG'],
  sources: [cite('FDA-MN', 'REG', 'V', 'Hypopigmentation is on the list of less common risks.')],
  examples: {
    accepting: tickedOn(28, ['colour-change'], 'contact', true),
    refusing: tickedOn(7, ['redness'], 'self-care', false),
  },
  sign_off: 'default',
};
