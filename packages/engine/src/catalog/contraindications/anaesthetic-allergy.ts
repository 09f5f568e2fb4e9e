import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, choiceOf, chosen, no, yes, yesNo } from '../question.ts';

const profile = cite(
  'EMLA-CSP',
  'REG',
  'V',
  'Lidocaine with prilocaine is contraindicated in hypersensitivity to amides.',
);
const fda = cite('FDA-MN', 'REG', 'V', 'Lists allergy to topical or local anaesthetics.');
const ester = cite(
  'Pliaglis',
  'REG',
  'V',
  'Tetracaine is an ester: allergy to PABA and lack of pseudocholinesterase matter.',
);

/** Rules out a drug, not the treatment. @source protocols.md s2, EMLA-CSP FDA-MN Pliaglis */
export const anaestheticAllergy: ContraindicationEntry = {
  code: 'anaesthetic-allergy',
  name: 'Allergy to a local anaesthetic',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'medicines',
  questions: [
    yesNo('anaesthetic-allergy', {
      text: 'Has a numbing cream or a numbing injection (for example at the dentist) ever given you an allergic reaction?',
      label: 'Allergy to a local anaesthetic',
      holds_for_days: 365,
    }),
    choiceOf(
      'anaesthetic-allergy.group',
      [
        { code: 'amide', label: 'Amide: lidocaine, prilocaine and similar' },
        { code: 'ester', label: 'Ester: tetracaine, benzocaine and similar' },
        { code: 'both', label: 'Both, or the group was never found out' },
      ],
      {
        text: 'Group of the anaesthetic',
        label: 'Group of the anaesthetic that caused it',
        asked_when: afterYesTo('anaesthetic-allergy'),
        holds_for_days: 3650,
        asked_of: 'clinician',
      },
    ),
  ],
  rules: [
    {
      code: 'known',
      when: { kind: 'yes', question: 'anaesthetic-allergy' },
      verdict: 'suitable-with-precautions',
      title: 'Anaesthetic allergy',
      text: 'Allergic reaction to a local anaesthetic before. Amides are contraindicated after an allergy to an amide; tetracaine is an ester.',
      precautions: [
        'No topical anaesthetic of the group that caused it; none at all while the group is not known.',
        'Offer none, cooling, or the physician’s alternative.',
      ],
      consent_risk:
        'You had an allergic reaction to a numbing medicine; the treatment may be done without one and hurt more.',
      sources: [profile, fda, ester],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicates the drug.', citation: profile },
    { says: 'Lists the allergy for the whole treatment.', citation: fda },
  ],
  chosen_because: 'The allergy is to a product that can be left out.',
  sources: [profile, fda, ester],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'anaesthetic-allergy': no }),
    refusing: example('suitable-with-precautions', {
      'anaesthetic-allergy': yes,
      'anaesthetic-allergy.group': chosen('amide'),
    }),
  },
};
