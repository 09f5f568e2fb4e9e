import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const metalEruption: AdverseEventEntry = {
  code: 'metal-eruption',
  name: 'Metal (nickel) eruption',
  plain_name: 'Rash from metal',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'days',
  frequency: 'Rarely reported. One report of a nickel eruption was only recalled and is not counted.',
  red_flags: ['widespread rash'],
  urgency: 'same-day',
  escalations: [],
  typical_care: 'Stop; patch test.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['MA', 'CON'],
  sources: [
    cite('Chu21', 'MA', 'V', 'Metal allergy raises the risk of an adverse event.'),
    cite('NickelMN', 'CON', 'V', 'Metal dermatitis from needling is rarely reported.'),
  ],
  examples: {
    accepting: tickedOn(7, ['widespread-rash'], 'same-day', true),
    refusing: tickedOn(7, ['redness'], 'self-care', false),
  },
  sign_off: 'default',
};
