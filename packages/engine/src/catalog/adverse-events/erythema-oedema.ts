import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const erythemaOedema: AdverseEventEntry = {
  code: 'erythema-oedema',
  name: 'Erythema, oedema, warmth, burning',
  plain_name: 'Redness, swelling, warmth',
  revision: 1,
  retired: false,
  onset_h: [0, 168],
  frequency:
    'Expected after every session; the commonest finding in 85 papers with 2,805 patients. Rate per patient not seen.',
  red_flags: ['worse after 48 hours', 'one-sided', 'fever'],
  urgency: 'self-care',
  typical_care: 'Cool compress, label hydrogel.',
  report: null,
  sources: [cite('Chu21', 'MA', 'V', 'Transient erythema and oedema up to 7 days are expected.')],
  sign_off: 'default',
};
