import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const maker = cite(
  'Dermapen4',
  'REG',
  'V',
  'The manual of one pen withholds any topical anaesthetic in liver disease, pseudocholinesterase deficiency, PABA or sulphonamide allergy and with drugs against arrhythmia.',
);
const ester = cite(
  'Pliaglis',
  'REG',
  'V',
  'Tetracaine is an ester: allergy to PABA and lack of pseudocholinesterase matter.',
);
const hongKong = cite('EMLA-HK', 'REG', 'V', 'With amiodarone and other class III drugs: observe, with an ECG.');

/** Rules out a numbing cream or asks for a prescriber, not the treatment. @source protocols.md s2, Dermapen4 Pliaglis EMLA-HK */
export const anaestheticCaution: ContraindicationEntry = {
  code: 'anaesthetic-caution',
  name: 'Caution with numbing cream',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'medicines',
  questions: [
    yesNo('anaesthetic-caution', {
      text: 'Do you have a liver disease, an allergy to sulfa medicines or to PABA (in some old sunscreens), or a lack of the enzyme pseudocholinesterase?',
      label: 'Liver disease, sulphonamide or PABA allergy, or pseudocholinesterase deficiency',
      holds_for_days: 365,
    }),
    yesNo('anaesthetic-caution.heart-rhythm-drug', {
      text: 'Do you take a medicine against an irregular heartbeat, such as amiodarone?',
      label: 'Antiarrhythmic drug',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'illness-or-allergy',
      when: { kind: 'yes', question: 'anaesthetic-caution' },
      verdict: 'suitable-with-precautions',
      title: 'Numbing cream withheld',
      text: 'Liver disease, allergy to sulphonamides or PABA, or pseudocholinesterase deficiency. One pen’s manual withholds any topical anaesthetic; the label with tetracaine names PABA and the enzyme.',
      plain_text: 'Because of your illness or allergy, numbing cream is used only if a prescriber says so.',
      precautions: ['No topical anaesthetic unless a prescriber decides.', 'No tetracaine.'],
      consent_risk: 'Numbing cream may not be right for you; without it the treatment can hurt more.',
      sources: [maker, ester],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'heart-rhythm-drug',
      when: { kind: 'yes', question: 'anaesthetic-caution.heart-rhythm-drug' },
      verdict: 'suitable-with-precautions',
      title: 'Antiarrhythmic drug',
      text: 'Takes a drug against arrhythmia. One pen’s manual withholds any topical anaesthetic; one product text asks for observation with an ECG under class III drugs.',
      plain_text: 'Because of your heart medicine, numbing cream is used only if a prescriber says so.',
      precautions: [
        'No topical anaesthetic unless a prescriber decides, with observation and ECG under class III drugs.',
        'Leave the prescribed drug as it is.',
      ],
      consent_risk: 'Numbing cream may not be right with your heart medicine; without it the treatment can hurt more.',
      sources: [hongKong, maker],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'No topical anaesthetic.', citation: maker },
    { says: 'An ester matters with PABA allergy and enzyme deficiency.', citation: ester },
    { says: 'Observe with an ECG under class III drugs.', citation: hongKong },
  ],
  chosen_because: 'The risk is that of a product which can be left out.',
  sources: [maker, ester, hongKong],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'anaesthetic-caution': no, 'anaesthetic-caution.heart-rhythm-drug': no }),
    refusing: example('suitable-with-precautions', {
      'anaesthetic-caution': no,
      'anaesthetic-caution.heart-rhythm-drug': yes,
    }),
  },
};
