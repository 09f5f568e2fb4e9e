import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const fungalOrWartSpread: AdverseEventEntry = {
  code: 'fungal-or-wart-spread',
  name: 'Fungal infection, spread of warts',
  plain_name: 'Ring-shaped rash or new warts',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'weeks',
  frequency: 'Not found for microneedling.',
  red_flags: ['ring', 'new warts'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Scrape, treat.',
  report: 'US: MedWatch if serious',
  report_to: ['us-medwatch'],
  evidence: [],
  sources: [],
  examples: {
    accepting: tickedOn(14, ['ring-or-warts'], 'contact', true),
    refusing: tickedOn(14, ['new-spots'], 'contact', false),
  },
  sign_off: 'assumption',
};
