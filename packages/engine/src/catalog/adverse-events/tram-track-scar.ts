import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const tramTrackScar: AdverseEventEntry = {
  code: 'tram-track-scar',
  name: 'Tram-track scar',
  plain_name: 'Raised parallel lines',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'weeks',
  frequency: '2 of 36 enrolled (30 completed), skin types IV-V.',
  red_flags: ['parallel raised lines'],
  urgency: 'contact',
  escalations: [],
  typical_care: 'Stop; scar clinic.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['COH'],
  sources: [
    cite('Dogra14', 'COH', 'V', 'Tram-track scars in 2 of 36 enrolled.'),
    cite('Chu21', 'MA', 'V', 'Tram-track scars are among the reported adverse events.'),
    cite('FDA-MN', 'REG', 'V', 'Lines on the face are on the list of less common risks.'),
  ],
  examples: {
    accepting: tickedOn(28, ['raised-lines'], 'contact', true),
    refusing: tickedOn(14, ['redness'], 'contact', false),
  },
  sign_off: 'default',
};
