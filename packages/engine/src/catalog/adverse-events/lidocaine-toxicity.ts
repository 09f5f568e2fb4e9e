import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const lidocaineToxicity: AdverseEventEntry = {
  code: 'lidocaine-toxicity',
  name: 'Lidocaine toxicity',
  plain_name: 'Reaction to the numbing cream',
  revision: 1,
  retired: false,
  onset_h: null,
  frequency: 'Listed by an agency; rate not found.',
  red_flags: [
    'light head',
    'ringing ears',
    'numb tongue or lips',
    'metallic taste',
    'fit, coma, slow pulse, arrhythmia',
  ],
  urgency: 'emergency',
  typical_care:
    'Stop and wipe off all anaesthetic, call the emergency number; airway, oxygen and further care by the medical team under the local protocol.',
  report: 'US: MedWatch (FDA and maker)',
  sources: [
    cite('LAST18', 'CON', 'V', 'About one case in five shows heart signs only.'),
    cite('FDA06', 'REG', 'V', 'Two women died after compounded creams under film; fits came first.'),
    cite('FDA24', 'REG', 'S', 'Irregular heartbeat, seizure, breathing trouble, coma and death are listed.'),
  ],
  sign_off: 'default',
};
