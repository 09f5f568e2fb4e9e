import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const label = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates allergy to stainless steel, as copied by clinics.',
);
const fda = cite('FDA-MN', 'REG', 'V', 'Lists allergy to stainless steel and a history of contact dermatitis.');
const review = cite('Chu21', 'MA', 'V', 'Metal allergy raises the risk of adverse events.');
const commentary = cite(
  'NickelMN',
  'CON',
  'V',
  'Needle steel holds 10 to 14 % nickel, yet tips of one pen released none in a spot test; reactions are rarely reported.',
);

/** A reaction to steel stops; a rash from jewellery asks for care. @source protocols.md s2, SPlab FDA-MN Chu21 NickelMN */
export const metalAllergy: ContraindicationEntry = {
  code: 'metal-allergy',
  name: 'Metal or nickel allergy',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'skin-history',
  questions: [
    yesNo('metal-allergy', {
      text: 'Has metal on your skin, such as jewellery or a belt buckle, ever given you a rash?',
      label: 'Rash from metal, ever',
      holds_for_days: 365,
    }),
    yesNo('metal-allergy.steel', {
      text: 'Was it stainless steel, such as a steel watch, a piercing or a surgical plate?',
      label: 'Reaction to stainless steel',
      asked_when: afterYesTo('metal-allergy'),
      holds_for_days: 365,
    }),
    yesNo('metal-allergy.contact-dermatitis', {
      text: 'Has something else on your skin, such as a cream, a plaster or a perfume, ever given you an itchy rash?',
      label: 'History of contact dermatitis other than from metal',
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'steel',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'metal-allergy' },
          { kind: 'yes', question: 'metal-allergy.steel' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Allergy to steel',
      text: 'Known reaction to stainless steel. The device label contraindicates treatment.',
      plain_text: 'The needles are made of steel, and your skin reacts to steel, so this treatment is not for you.',
      precautions: [],
      consent_risk: null,
      sources: [label, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'other-metal',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'metal-allergy' },
          { kind: 'no', question: 'metal-allergy.steel' },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Metal rash before',
      text: 'Rash from metal other than stainless steel. Metal allergy raises the risk; tips of one pen released no nickel in a spot test. No guideline on testing was found.',
      plain_text: 'Your skin reacts to some metals, so we check what the needles are made of.',
      precautions: ['Check the alloy of the needles.', 'Consider a patch test first.'],
      consent_risk: 'You react to some metals; needles contain nickel and could cause a rash.',
      sources: [review, fda, commentary],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'contact-dermatitis',
      when: { kind: 'yes', question: 'metal-allergy.contact-dermatitis' },
      verdict: 'suitable-with-precautions',
      title: 'Contact dermatitis before',
      text: 'History of contact dermatitis. The regulator lists it beside allergy to stainless steel.',
      plain_text: 'Things on your skin have given you a rash before, so we check everything that will touch it.',
      precautions: ['Go through everything that will touch the skin: needles, numbing cream, gel, aftercare.'],
      consent_risk: 'Your skin reacts to some substances; products used in the treatment could cause a rash.',
      sources: [fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated with allergy to stainless steel.', citation: label },
    { says: 'Lists steel allergy and contact dermatitis.', citation: fda },
    { says: 'Raises the risk.', citation: review },
    { says: 'Rarely a problem in fact.', citation: commentary },
  ],
  chosen_because: 'The label names steel; for other metals the measured release is low.',
  sources: [label, fda, review, commentary],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', {
      'metal-allergy': yes,
      'metal-allergy.steel': no,
      'metal-allergy.contact-dermatitis': no,
    }),
    refusing: example('unsuitable', {
      'metal-allergy': yes,
      'metal-allergy.steel': yes,
      'metal-allergy.contact-dermatitis': no,
    }),
  },
};
