import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const nonTuberculousMycobacteria: AdverseEventEntry = {
  code: 'non-tuberculous-mycobacteria',
  name: 'Non-tuberculous mycobacterial infection',
  plain_name: 'Slow skin infection',
  revision: 1,
  retired: false,
  onset_h: [120, null],
  onset_words: 'day 5 after a fractional laser; 1 to 2 months after a home abrasion device',
  onset_unverified: null,
  frequency:
    'None found for microneedling; cases after fractional laser (day 5) and a home abrasion device (1-2 months).',
  red_flags: ['papules or nodules in the treatment pattern', 'antibiotics fail'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Tissue culture; specialist.',
  report: 'US: MedWatch (FDA and maker) and health department',
  report_to: ['us-medwatch', 'us-health-department'],
  evidence: ['COH'],
  sources: [
    cite('NTM-jdd', 'COH', 'V', 'Infection after fractional laser, onset day 5.'),
    cite('Mediceen', 'COH', 'V', 'M. abscessus after a home abrasion device, onset 1-2 months.'),
  ],
  examples: { accepting: tickedOn(14, ['lumps'], 'contact', true), refusing: tickedOn(14, ['pus'], 'same-day', false) },
  sign_off: 'default',
};
