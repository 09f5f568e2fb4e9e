import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const label = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates haemorrhagic disorder and haemostatic dysfunction.',
);
const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'May not suit anyone with a known clotting or bleeding disorder, such as haemophilia.',
);

/** @source protocols.md s2, SPlab FDA-MN */
export const bleedingDisorder: ContraindicationEntry = {
  code: 'bleeding-disorder',
  name: 'Bleeding disorder',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('bleeding-disorder', {
      text: 'Has a doctor said that your blood does not clot as it should, for example haemophilia?',
      label: 'Bleeding or clotting disorder',
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'known',
      when: { kind: 'yes', question: 'bleeding-disorder' },
      verdict: 'unsuitable',
      title: 'Bleeding disorder',
      text: 'Known bleeding or clotting disorder. The device label contraindicates treatment.',
      plain_text: 'Your blood does not clot as it should, so this treatment is not for you.',
      precautions: [],
      consent_risk: null,
      sources: [label, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated on a device label.', citation: label },
    { says: 'May not suit.', citation: fda },
  ],
  chosen_because: 'Sources agree.',
  sources: [label, fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'bleeding-disorder': no }),
    refusing: example('unsuitable', { 'bleeding-disorder': yes }),
  },
};
