import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const koebnerReaction: AdverseEventEntry = {
  code: 'koebner-reaction',
  name: 'Koebner reaction',
  plain_name: 'New white or scaly lines',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'week 1 to 3',
  frequency: 'Half of microneedled vitiligo patches in one trial, a fifth of needled ones.',
  red_flags: ['new white or scaly lines'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Stop; dermatology.',
  report: 'US: MedWatch if serious',
  report_to: ['us-medwatch'],
  evidence: ['RCT'],
  sources: [
    cite('Esmat22', 'RCT', 'V', 'Koebnerisation in 50% of microneedled vitiligo patches, 20% of needled ones.'),
  ],
  examples: {
    accepting: tickedOn(28, ['raised-lines'], 'contact', true),
    refusing: tickedOn(7, ['peeling'], 'self-care', false),
  },
  sign_off: 'default',
};
