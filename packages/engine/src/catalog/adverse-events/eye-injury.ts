import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const eyeInjury: AdverseEventEntry = {
  code: 'eye-injury',
  name: 'Eye injury',
  plain_name: 'Injury of the eye',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'immediate',
  frequency: 'Not found; the label keeps the device outside the orbital rim.',
  red_flags: ['vision change', 'eye pain'],
  urgency: 'emergency',
  escalations: [],
  typical_care: 'Stop, shield, ophthalmology.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['REG'],
  sources: [cite('EliteClinic', 'REG', 'S', 'The main cleared pen is not used inside the orbital rim.')],
  examples: {
    accepting: tickedOn(1, ['eye-or-eyelid'], 'emergency', true),
    refusing: tickedOn(1, ['swelling'], 'self-care', false),
  },
  sign_off: 'default',
};
