import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists impaired wound healing as not evaluated.');

/** Not evaluated: a physician looks first. @source protocols.md s2, SPes */
export const impairedWoundHealing: ContraindicationEntry = {
  code: 'impaired-wound-healing',
  name: 'Impaired wound healing',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'health',
  questions: [
    yesNo('impaired-wound-healing', {
      text: 'Do small cuts of yours take unusually long to heal, or open again?',
      label: 'Impaired wound healing',
      holds_for_days: 180,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'impaired-wound-healing' },
      verdict: 'refer',
      title: 'Wounds heal poorly',
      text: 'Impaired wound healing. A device manual lists it as not evaluated. Default here: a physician looks for the cause and decides.',
      plain_text: 'Your small wounds heal slowly, so a doctor should look at why before anyone needles your skin.',
      precautions: [],
      consent_risk: 'Your wounds heal slowly; the device was not tested in people like you.',
      sources: [manual],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'Not evaluated.', citation: manual }],
  chosen_because: 'What was not evaluated is a physician’s decision.',
  sources: [manual],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'impaired-wound-healing': no }),
    refusing: example('refer', { 'impaired-wound-healing': yes }),
  },
};
