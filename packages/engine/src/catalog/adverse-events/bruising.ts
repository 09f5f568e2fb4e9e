import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const bruising: AdverseEventEntry = {
  code: 'bruising',
  name: 'Bruise, pinpoint bleeding, crust',
  plain_name: 'Bruise or small crusts',
  revision: 1,
  retired: false,
  onset_h: [0, 240],
  onset_words: '0 to 10 days',
  onset_unverified: null,
  frequency: 'Listed; rate not seen.',
  red_flags: ['expanding swelling', 'on an anticoagulant'],
  urgency: 'self-care',
  escalations: [{ sign: 'expanding', urgency: 'same-day' }],
  typical_care: 'Pressure, cooling.',
  report: null,
  report_to: [],
  evidence: ['MA', 'CLI'],
  sources: [
    cite('Chu21', 'MA', 'V', 'Bruising and crust are listed among transient effects.'),
    cite('Dermatique', 'CLI', 'V', 'Bruises and scabs are gone by day 7 to 10.'),
  ],
  examples: {
    accepting: tickedOn(7, ['bruise-or-crust'], 'self-care', true, { hours_since: 263 }),
    refusing: tickedOn(14, ['colour-change'], 'contact', false),
  },
  sign_off: 'default',
};
