import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const clinic = cite('Kichi', 'CLI', 'V', 'One clinic does not treat over tattoos or permanent make-up.');

/** Left out of the field. @source protocols.md s2, Kichi */
export const tattoo: ContraindicationEntry = {
  code: 'tattoo',
  name: 'Tattoo or permanent make-up in the field',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'skin-history',
  questions: [
    yesNo('tattoo', {
      text: 'Is there a tattoo or permanent make-up (for example eyebrows or lips) in the area to be treated?',
      label: 'Tattoo or permanent make-up in the field',
      holds_for_days: 180,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: { kind: 'yes', question: 'tattoo' },
      verdict: 'suitable-with-precautions',
      title: 'Tattoo in the field',
      text: 'Tattoo or permanent make-up in the field. One clinic does not treat over it; nothing else was found. It is left out of the treated area.',
      plain_text: 'We leave your tattoo or permanent make-up out of the treated skin.',
      precautions: ['Mark the tattoo or permanent make-up and never needle over it.'],
      consent_risk: null,
      sources: [clinic],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'Not over it.', citation: clinic }],
  chosen_because: 'The only figure found; leaving it out costs nothing.',
  sources: [clinic],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { tattoo: no }),
    refusing: example('suitable-with-precautions', { tattoo: yes }),
  },
};
