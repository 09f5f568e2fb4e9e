import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const drynessPeelingItch: AdverseEventEntry = {
  code: 'dryness-peeling-itch',
  name: 'Dryness, peeling, itch',
  plain_name: 'Dry, peeling, itchy skin',
  revision: 1,
  retired: false,
  onset_h: [24, 168],
  onset_words: 'day 1 to 7',
  onset_unverified: null,
  frequency: 'Listed as common; rate not seen.',
  red_flags: ['weeping', 'blister'],
  urgency: 'self-care',
  escalations: [],
  typical_care: 'Bland moisturiser.',
  report: null,
  report_to: [],
  evidence: ['MA'],
  sources: [cite('Chu21', 'MA', 'V', 'Dryness, exfoliation and itching up to 7 days are expected.')],
  examples: {
    accepting: tickedOn(7, ['peeling'], 'self-care', true),
    refusing: tickedOn(3, ['pus'], 'same-day', false),
  },
  sign_off: 'default',
};
