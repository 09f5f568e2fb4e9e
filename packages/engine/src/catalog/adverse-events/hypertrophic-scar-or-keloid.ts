import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const hypertrophicScarOrKeloid: AdverseEventEntry = {
  code: 'hypertrophic-scar-or-keloid',
  name: 'Hypertrophic scar, keloid',
  plain_name: 'Scar that grows',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'weeks to months',
  frequency: 'Not found for microneedling.',
  red_flags: ['growth beyond the site'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Stop; scar clinic. Silicone and steroid were only recalled: a physician decides.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: [],
  sources: [cite('FDA-MN', 'REG', 'V', 'Keloid scars or a history of them may make a person unsuitable.')],
  examples: {
    accepting: tickedOn(28, ['raised-lines'], 'contact', true),
    refusing: tickedOn(28, ['lumps'], 'contact', false),
  },
  sign_off: 'default',
};
