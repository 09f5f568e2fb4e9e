import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const label = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates pregnancy and nursing, as copied by clinics.',
);
const review = cite('Trivedi17', 'CON', 'V', 'Most minor procedures are considered safe during lactation.');
const milk = cite('EMLA-US', 'REG', 'S', 'Lidocaine passes into milk, milk to plasma ratio 0.4.');

/** Label against review: defer until weaned, a physician may decide otherwise. @source protocols.md s2, SPlab Trivedi17 EMLA-US */
export const breastfeeding: ContraindicationEntry = {
  code: 'breastfeeding',
  name: 'Breastfeeding',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'health',
  questions: [
    yesNo('breastfeeding', {
      text: 'Are you breastfeeding, or giving a baby your milk in another way?',
      label: 'Breastfeeding',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'nursing',
      when: { kind: 'yes', question: 'breastfeeding' },
      verdict: 'defer',
      title: 'Breastfeeding',
      text: 'Breastfeeding. The device label contraindicates nursing; a review considers most minor procedures safe. Default here: wait until weaned, physician may decide otherwise. Lidocaine passes into milk.',
      plain_text: 'You are breastfeeding, and the maker of the device advises to wait until you have stopped.',
      precautions: [],
      consent_risk: null,
      sources: [label, review, milk],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated on a device label.', citation: label },
    { says: 'Most minor procedures are considered safe.', citation: review },
    { says: 'Lidocaine enters milk, at a ratio of 0.4 to the blood.', citation: milk },
    position('Dermapen4', 'REG', 'V', 'The manual of one pen withholds any topical anaesthetic while breastfeeding.'),
  ],
  chosen_because: 'The label is narrower than the review, and waiting costs little.',
  sources: [label, review, milk],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { breastfeeding: no }),
    refusing: example('defer', { breastfeeding: yes }),
  },
};
