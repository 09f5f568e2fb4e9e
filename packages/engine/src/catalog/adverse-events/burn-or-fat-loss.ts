import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const burnOrFatLoss: AdverseEventEntry = {
  code: 'burn-or-fat-loss',
  name: 'Burn, fat loss, disfigurement',
  plain_name: 'Burn or dent in the skin',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'days to weeks',
  frequency: 'Radiofrequency devices only; agency alert of 15 October 2025.',
  red_flags: ['blister', 'dent', 'pain'],
  urgency: 'same-day',
  escalations: [{ sign: 'large', urgency: 'emergency' }],
  typical_care: 'Refer.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch', 'us-radiofrequency'],
  evidence: ['REG'],
  sources: [
    cite('RF-Prime', 'REG', 'S', 'Alert on radiofrequency microneedling: burns, fat loss, disfigurement.'),
    cite('RF-AJ', 'REG', 'S', 'The agency asks providers and patients to report complications.'),
  ],
  examples: {
    accepting: { kind: 'pass', pass: passOf('cheeks', 1) },
    refusing: { kind: 'pass', pass: passOf('cheeks', 1, ['device.refused'], { device: 'radiofrequency-needling' }) },
  },
  sign_off: 'default',
};
