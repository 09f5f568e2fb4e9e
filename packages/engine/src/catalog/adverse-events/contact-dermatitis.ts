import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const contactDermatitis: AdverseEventEntry = {
  code: 'contact-dermatitis',
  name: 'Irritant or allergic contact dermatitis',
  plain_name: 'Skin reaction to a product',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'hours to days',
  frequency: 'Listed; rate not seen.',
  red_flags: ['facial swelling', 'blister', 'trouble breathing (then an emergency)'],
  urgency: 'same-day',
  escalations: [{ sign: 'trouble breathing', urgency: 'emergency' }],
  typical_care: 'Stop the product; steroid by a clinician.',
  report: 'US: MedWatch if serious',
  report_to: ['us-medwatch'],
  evidence: ['MA'],
  sources: [cite('Chu21', 'MA', 'V', 'Contact dermatitis is among the reported adverse events.')],
  examples: {
    accepting: tickedOn(3, ['blister'], 'same-day', true),
    refusing: tickedOn(3, ['itching'], 'self-care', false),
  },
  sign_off: 'default',
};
