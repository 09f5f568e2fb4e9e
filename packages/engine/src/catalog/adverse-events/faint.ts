import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const faint: AdverseEventEntry = {
  code: 'faint',
  name: 'Faint',
  plain_name: 'Fainting',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: '0 to 30 minutes',
  frequency: 'One US report at the start of needling, resolved; rate not found.',
  red_flags: ['head injury', 'slow recovery'],
  urgency: 'same-day',
  escalations: [],
  typical_care: 'In the clinic: lie flat.',
  report: null,
  report_to: [],
  evidence: [],
  sources: [cite('MAUDE-QAI', 'REG', 'S', 'One report of fainting at the start of needling, resolved.')],
  examples: {
    accepting: tickedOn(1, ['collapse-or-fit'], 'emergency', true),
    refusing: tickedOn(1, ['tightness'], 'self-care', false),
  },
  sign_off: 'default',
};
