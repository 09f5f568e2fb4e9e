import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const bacterialInfection: AdverseEventEntry = {
  code: 'bacterial-infection',
  name: 'Bacterial infection, cellulitis',
  plain_name: 'Skin infection',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'day 1 to 7',
  frequency:
    'None reported in 18 acne-scar studies; on the list of less common risks; 6 US reports. True rate not found.',
  red_flags: ['spreading heat', 'pus', 'fever', 'eyelid'],
  urgency: 'same-day',
  escalations: [
    { sign: 'fever', urgency: 'emergency' },
    { sign: 'eyelid', urgency: 'emergency' },
    { sign: 'fast spread', urgency: 'emergency' },
  ],
  typical_care: 'Swab; antibiotic by a prescriber; an emergency with fever, eyelid signs or fast spread.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['MA'],
  sources: [
    cite('Harris15', 'MA', 'V', 'No bacterial infection reported in 18 studies.'),
    cite('MAUDE-QAI', 'REG', 'S', '6 US reports under the device code.'),
    cite('FDA-MN', 'REG', 'V', 'Infection is on the list of less common risks.'),
  ],
  examples: {
    accepting: tickedOn(3, ['pus'], 'same-day', true),
    refusing: tickedOn(3, ['redness'], 'self-care', false),
  },
  sign_off: 'default',
};
