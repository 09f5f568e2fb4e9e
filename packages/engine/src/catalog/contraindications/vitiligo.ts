import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit anyone who has or had vitiligo.');
const review = cite('Vit20', 'MA', 'V', 'Fourteen papers: safe and helpful together with drugs.');
const trial = cite('Esmat22', 'RCT', 'V', 'New patches in half of the needled areas, no benefit.');

/** Unstable disease stops; stable disease belongs to a dermatologist. @source protocols.md s2, FDA-MN Vit20 Esmat22 */
export const vitiligo: ContraindicationEntry = {
  code: 'vitiligo',
  name: 'Vitiligo',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'skin-history',
  questions: [
    yesNo('vitiligo', {
      text: 'Do you have, or have you had, vitiligo (patches of skin that lost their colour)?',
      label: 'Vitiligo, ever',
      holds_for_days: 365,
    }),
    yesNo('vitiligo.changing', {
      text: 'Are there new patches, or are old ones growing?',
      label: 'Vitiligo active or unstable',
      asked_when: afterYesTo('vitiligo'),
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'unstable',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'vitiligo' },
          { kind: 'yes', question: 'vitiligo.changing' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Unstable vitiligo',
      text: 'Vitiligo with new or growing patches. In a trial, half of the needled patches developed new loss of colour.',
      plain_text:
        'Your vitiligo is spreading, and needling could bring new pale patches, so this treatment is not for you now.',
      precautions: [],
      consent_risk: null,
      sources: [trial, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'stable',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'vitiligo' },
          { kind: 'no', question: 'vitiligo.changing' },
        ],
      },
      verdict: 'refer',
      title: 'Stable vitiligo',
      text: 'Stable vitiligo. A review of 14 papers finds needling with drugs helpful; a trial found new patches in half of the needled areas. Default here: dermatologist only.',
      plain_text: 'You have vitiligo, so a skin doctor should decide about this treatment.',
      precautions: [],
      consent_risk: 'Needling can start new patches without colour where you have vitiligo.',
      sources: [review, trial, fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit.', citation: fda },
    { says: 'Safe and helpful with drugs.', citation: review },
    { says: 'New patches in half, no benefit.', citation: trial },
  ],
  chosen_because:
    'A cosmetic gain does not outweigh lasting loss of colour; needling as treatment is the dermatologist’s.',
  sources: [fda, review, trial],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { vitiligo: no }),
    refusing: example('unsuitable', { vitiligo: yes, 'vitiligo.changing': yes }),
  },
};
