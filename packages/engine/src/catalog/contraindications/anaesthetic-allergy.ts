import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
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
        { code: 'amide', label: 'Amide, such as lidocaine or prilocaine' },
        { code: 'ester', label: 'Ester, such as tetracaine' },
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
      code: 'amide',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'anaesthetic-allergy' },
          { kind: 'choice', question: 'anaesthetic-allergy.group', one_of: ['amide', 'both'] },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'No amide anaesthetic',
      text: 'Allergic reaction to a local anaesthetic of the amide group, or the group was never found out. Amide creams are contraindicated; the treatment itself is not.',
      plain_text: 'You had an allergic reaction to a numbing medicine, so we do not use that kind on you.',
      precautions: [
        'No lidocaine, no prilocaine and no other amide.',
        'Offer none, cooling, or the physician’s alternative.',
      ],
      consent_risk:
        'You had an allergic reaction to a numbing medicine; the treatment may be done without one and hurt more.',
      sources: [profile, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'ester',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'anaesthetic-allergy' },
          { kind: 'choice', question: 'anaesthetic-allergy.group', one_of: ['ester', 'both'] },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'No ester anaesthetic',
      text: 'Allergic reaction to a local anaesthetic of the ester group, or the group was never found out. Tetracaine is an ester.',
      plain_text: 'You had an allergic reaction to a numbing medicine, so we do not use that kind on you.',
      precautions: ['No tetracaine and no other ester.', 'Offer none, cooling, or the physician’s alternative.'],
      consent_risk:
        'You had an allergic reaction to a numbing medicine; the treatment may be done without one and hurt more.',
      sources: [ester, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicates the drug.', citation: profile },
    { says: 'Lists the allergy for the whole treatment.', citation: fda },
    position('SPlab', 'REG', 'V', 'The label of one pen lists it too, as copied by clinics.'),
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
