import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const herpesReactivation: AdverseEventEntry = {
  code: 'herpes-reactivation',
  name: 'Herpes simplex reactivation',
  plain_name: 'Cold sore',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'day 1 to 7',
  frequency: 'On the list of less common risks; rate not found.',
  red_flags: ['pain', 'grouped vesicles', 'near the eye (then an emergency)'],
  urgency: 'same-day',
  escalations: [{ sign: 'near the eye', urgency: 'emergency' }],
  typical_care: 'Prescriber decides on an oral antiviral.',
  report: 'US: MedWatch if serious',
  report_to: ['us-medwatch'],
  evidence: ['REG', 'RCT'],
  sources: [
    cite('FDA-MN', 'REG', 'V', 'Cold-sore reactivation is on the list of less common risks.'),
    cite('Gilbert00', 'RCT', 'V', 'Resurfacing, not needling: no reactivation in 84 people on an antiviral.'),
  ],
  examples: {
    accepting: tickedOn(3, ['grouped-blisters'], 'same-day', true),
    refusing: tickedOn(3, ['blister'], 'same-day', false),
  },
  sign_off: 'default',
};
