import { cite } from '../cite.ts';
import type { AdverseEventEntry } from '../entry.ts';
import { tickedOn } from '../example-of.ts';

/** @source protocols.md s8; urgency and care are proposals awaiting sign-off */
export const methaemoglobinaemia: AdverseEventEntry = {
  code: 'methaemoglobinaemia',
  name: 'Methaemoglobinaemia',
  plain_name: 'Blue-grey skin after numbing cream',
  revision: 1,
  retired: false,
  onset_h: [3, 4],
  onset_words: '3 to 4 hours after exposure; up to 12 hours in infants',
  onset_unverified: '1 to 3 hours; so watch from 1 hour to at least 4',
  frequency: 'Label warning for prilocaine; 242 published episodes with local anaesthetics. Rate not found.',
  red_flags: [
    'blue-grey colour that oxygen does not clear',
    'chocolate-brown blood',
    'saturation stuck low',
    'weakness, headache, fits',
  ],
  urgency: 'emergency',
  escalations: [],
  typical_care:
    'Remove the drug, oxygen, hospital; most need no more. The hospital decides on methylene blue; in G6PD deficiency other treatment is discussed.',
  report: 'US: MedWatch (FDA and maker)',
  report_to: ['us-medwatch'],
  evidence: ['REG', 'CON'],
  sources: [
    cite('Sharma02', 'CON', 'V', 'Blue-grey colour that 100% oxygen does not clear.'),
    cite('Guay09', 'CON', 'V', '242 published episodes related to local anaesthetics.'),
    cite('MetHb-dent', 'CON', 'S', 'Onset 3-4 hours after exposure.'),
    cite('EMLA-CSP', 'REG', 'V', 'Up to 12 hours in infants.'),
    cite('EMLA-HK', 'REG', 'V', 'Label warning for prilocaine.'),
    cite('EMLA-AnnexIII', 'REG', 'V', 'Label warning for prilocaine.'),
    cite('EMLA-US2', 'REG', 'V', 'US label: more drugs that raise the risk; not in congenital or idiopathic disease.'),
    cite('MetHb-case', 'CON', 'S', 'Saturation of 82-89% in one case.'),
    cite('MetHb-tx', 'CON', 'S', 'Methylene blue; in G6PD deficiency ascorbic acid or exchange is discussed instead.'),
  ],
  examples: {
    accepting: tickedOn(1, ['blue-grey-skin'], 'emergency', true),
    refusing: tickedOn(1, ['bruise-or-crust'], 'self-care', false),
  },
  sign_off: 'default',
};
