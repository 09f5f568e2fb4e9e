import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const methaemoglobinaemia: AdverseEventEntry = {
  code: 'methaemoglobinaemia',
  name: 'Methaemoglobinaemia',
  plain_name: 'Blue-grey skin after numbing cream',
  revision: 1,
  retired: false,
  onset_h: [1, 4],
  frequency: 'Label warning for prilocaine; 242 published episodes with local anaesthetics. Rate not found.',
  red_flags: ['blue-grey colour that oxygen does not clear', 'saturation stuck low', 'weakness, headache, fits'],
  urgency: 'emergency',
  typical_care: 'Remove the drug, oxygen, hospital.',
  report: 'US: MedWatch (FDA and maker)',
  sources: [
    cite('Sharma02', 'CON', 'V', 'Blue-grey colour that 100% oxygen does not clear.'),
    cite('Guay09', 'MA', 'V', '242 published episodes related to local anaesthetics.'),
    cite('MetHb-dent', 'CON', 'S', 'Onset 3-4 hours after exposure.'),
  ],
  sign_off: 'default',
};
