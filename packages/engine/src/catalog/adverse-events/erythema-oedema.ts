import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const erythemaOedema: AdverseEventEntry = {
  code: 'erythema-oedema',
  name: 'Erythema, oedema, warmth, burning',
  plain_name: 'Redness, swelling, warmth',
  revision: 1,
  retired: false,
  onset_h: [0, 168],
  onset_words: '0 to 72 hours, up to 7 days',
  onset_unverified: null,
  frequency:
    'Expected after every session; the commonest finding in 85 papers with 2,805 patients (30 randomised, 24 prospective, 16 series, 12 case reports, 3 cohorts). Rate per patient not seen.',
  red_flags: ['worse after 48 hours', 'one-sided', 'fever'],
  urgency: 'self-care',
  escalations: [],
  typical_care: 'Cool compress, label hydrogel.',
  report: null,
  report_to: [],
  evidence: ['MA'],
  sources: [
    cite('Chu21', 'MA', 'V', 'Transient erythema and oedema up to 7 days are expected.'),
    cite('Chu21', 'MA', 'S', 'Commonest in 85 papers with 2,805 patients, as counted in a report on the review.'),
  ],
  examples: {
    accepting: tickedOn(7, ['redness'], 'self-care', true, { hours_since: 191 }),
    refusing: tickedOn(3, ['facial-swelling'], 'same-day', false),
  },
  sign_off: 'default',
};
