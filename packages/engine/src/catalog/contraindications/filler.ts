import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const twelveMonths = cite('Balance', 'CLI', 'V', 'One clinic asks for 12 months.');
const sixMonths = cite('Esthetik', 'CLI', 'V', 'One clinic asks for 6 months.');
const recovered = cite('Bypia', 'CNS', 'V', 'A consumer page: until fully recovered.');

/** Hard for 28 days, soft to six months; clinic figures only. @source protocols.md s2, Balance Esthetik Bypia */
export const filler: ContraindicationEntry = {
  code: 'filler',
  name: 'Dermal filler in the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'recent-treatments',
  questions: [
    yesNo('filler', {
      text: 'Have you had filler injected in the area to be treated in the last 12 months?',
      label: 'Dermal filler in the field in the last 12 months',
      holds_for_days: 28,
    }),
    dateOf('filler.last-on', {
      text: 'When was the last time?',
      label: 'Last filler in the field',
      asked_when: afterYesTo('filler'),
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'within-28-days',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'filler' },
          { kind: 'within', question: 'filler.last-on', window: { kind: 'days', days: days(28) } },
        ],
      },
      verdict: 'defer',
      title: 'Recent filler',
      text: 'Filler in the field {filler.last-on}. Clinics ask for 6 to 12 months, a consumer page until recovered; no trial was found. Default here: wait until {until}.',
      plain_text: 'You had filler here not long ago, so this skin should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [sixMonths, twelveMonths, recovered],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'within-six-months',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'filler' },
          { kind: 'within', question: 'filler.last-on', window: { kind: 'months', months: 6 } },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Filler within six months',
      text: 'Filler in the field {filler.last-on}. Clinics ask for 6 to 12 months, without evidence of harm after the first weeks. The label of the device in use decides.',
      plain_text: 'You had filler here within the last months, so we check what the maker of the device says.',
      precautions: ['Read the label of the device in use on filler.', 'To discuss: waiting until {until}.'],
      consent_risk: 'You had filler here less than six months ago; what needling does to it has not been studied.',
      sources: [sixMonths, twelveMonths],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: '12 months.', citation: twelveMonths },
    { says: '6 months.', citation: sixMonths },
    { says: 'Until fully recovered.', citation: recovered },
  ],
  chosen_because:
    'The long figures come without data on harm; 28 days is a default, and the label of the device in use wins.',
  sources: [twelveMonths, sixMonths, recovered],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', { filler: yes, 'filler.last-on': onDay('2026-10-23') }),
    refusing: example('defer', { filler: yes, 'filler.last-on': onDay('2026-10-24') }),
  },
};
