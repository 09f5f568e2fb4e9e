import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const lidocaineToxicity: AdverseEventEntry = {
  code: 'lidocaine-toxicity',
  name: 'Lidocaine toxicity',
  plain_name: 'Reaction to the numbing cream',
  revision: 1,
  retired: false,
  onset_h: null,
  onset_words: null,
  onset_unverified: 'minutes to 2 hours',
  frequency: 'Listed by an agency; rate not found. In two deaths fits came first, on the way to the clinic.',
  red_flags: [
    'light head',
    'ringing ears',
    'numb tongue or lips',
    'metallic taste',
    'agitation',
    'fit, coma, slow pulse, arrhythmia',
  ],
  urgency: 'emergency',
  escalations: [],
  typical_care:
    "Stop and wipe off all anaesthetic, call emergency help; airway and 100% oxygen; fits are treated with a benzodiazepine; 20% lipid emulsion is fetched. Doses are the medical team's, by the local protocol.",
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['REG', 'CON'],
  sources: [
    cite('ASRA20', 'CON', 'S', 'First actions: stop, help, airway and oxygen, treat fits, fetch lipid emulsion.'),
    cite('LAST-ped', 'CON', 'S', 'First actions and early signs; agitation among them.'),
    cite('LAST-wiki', 'CON', 'S', 'The same first actions.'),
    cite('FDA09', 'REG', 'V', 'Use sparingly, lowest strength, not over large or broken skin, no wrap, no heat.'),
    cite('LAST18', 'CON', 'V', 'About one case in five shows heart signs only.'),
    cite('FDA06', 'REG', 'V', 'Two women died after compounded creams under film; fits came first.'),
    cite('FDA24', 'REG', 'S', 'Irregular heartbeat, seizure, breathing trouble, coma and death are listed.'),
  ],
  examples: {
    accepting: tickedOn(1, ['numbing-cream-reaction'], 'emergency', true),
    refusing: tickedOn(1, ['numbness'], 'same-day', false),
  },
  sign_off: 'default',
};
