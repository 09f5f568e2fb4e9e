import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const bloodBorneExposure: AdverseEventEntry = {
  code: 'blood-borne-exposure',
  name: 'Exposure to HIV or another blood-borne virus',
  plain_name: 'Contact with used needles or blood',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: 'weeks to months',
  onset_unverified: null,
  frequency:
    'One cluster at an unlicensed spa that gave platelet-rich plasma with needling: three recipients of facials by one report, four clients and one partner by another.',
  red_flags: ['any shared or reused device or blood'],
  urgency: 'same-day',
  escalations: [],
  typical_care: 'Exposure protocol and testing.',
  report: 'US: health department and MedWatch',
  report_to: ['us-health-department', 'us-medwatch'],
  evidence: ['REG'],
  sources: [
    cite(
      'MMWR24',
      'REG',
      'V',
      'HIV after platelet-rich plasma with needling at an unlicensed spa; 59 clients at risk.',
    ),
    cite('OneDay', 'REG', 'S', 'Three recipients of facials were infected.'),
    cite('TechTarget', 'REG', 'S', 'Four clients and one partner were infected.'),
  ],
  examples: {
    accepting: tickedOn(1, ['shared-needle'], 'same-day', true),
    refusing: tickedOn(1, ['bruise-or-crust'], 'self-care', false),
  },
  sign_off: 'default',
};
