import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const anaphylaxis: AdverseEventEntry = {
  code: 'anaphylaxis',
  name: 'Anaphylaxis',
  plain_name: 'Severe allergic reaction',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: 'sudden, with fast progression',
  onset_unverified: 'minutes',
  frequency: 'One US report under the device code; rate not found.',
  red_flags: ['wheeze or noisy breathing', 'throat or tongue swelling', 'hoarse voice', 'dizziness or collapse'],
  urgency: 'emergency',
  escalations: [],
  typical_care:
    'Call the ambulance; lie flat, legs raised, prop up only if breathing is hard, do not stand or walk; remove the trigger; resuscitate if needed. Trained staff give adrenaline by the local protocol.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['CON'],
  sources: [
    cite('Anaph', 'CON', 'S', 'Sudden onset and fast progression; skin signs in up to 80%.'),
    cite('MAUDE-QAI', 'REG', 'S', 'One report of anaphylaxis under the device code.'),
  ],
  examples: {
    accepting: tickedOn(1, ['breathing-trouble'], 'emergency', true),
    refusing: tickedOn(1, ['itching'], 'self-care', false),
  },
  sign_off: 'default',
};
