import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit anyone with a known malignancy; no window.');

/** Beside the treatments of cancer, the disease itself is named. @source protocols.md s2 Chemotherapy / radiotherapy, FDA-MN */
export const knownMalignancy: ContraindicationEntry = {
  code: 'known-malignancy',
  name: 'Known malignancy',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'health',
  questions: [
    yesNo('known-malignancy', {
      text: 'Do you have cancer now, anywhere in the body?',
      label: 'Known malignancy',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'known-malignancy' },
      verdict: 'refer',
      title: 'Known malignancy',
      text: 'Known malignancy. The regulator says that treatment may not suit and gives no window. Default here: a letter from the oncologist first.',
      plain_text: 'Because you have cancer, your cancer doctor should say first whether this treatment is all right.',
      precautions: [],
      consent_risk: 'You have cancer; the regulator says that this treatment may not suit you.',
      sources: [fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'May not suit.', citation: fda }],
  chosen_because: 'As for cancer treatment in the past: the person who knows the course decides.',
  sources: [fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'known-malignancy': no }),
    refusing: example('refer', { 'known-malignancy': yes }),
  },
};
