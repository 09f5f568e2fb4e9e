import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const nerveOrVesselDamage: AdverseEventEntry = {
  code: 'nerve-or-vessel-damage',
  name: 'Nerve or vessel damage',
  plain_name: 'Numbness or a large bruise',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'immediate to days',
  frequency: 'On a list of risks; rate not found.',
  red_flags: ['numbness', 'weakness', 'large haematoma'],
  urgency: 'same-day',
  escalations: [],
  typical_care: 'Refer.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['REG'],
  sources: [cite('MassDev', 'REG', 'S', "Nerve and vessel damage are on the agency's list of risks.")],
  examples: {
    accepting: tickedOn(3, ['numbness'], 'same-day', true),
    refusing: tickedOn(3, ['tightness'], 'self-care', false),
  },
  sign_off: 'default',
};
