import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const twoWeeks = cite('CNS-botox', 'CNS', 'V', 'A consumer page: two weeks.');
const fourWeeks = cite('Feau', 'CNS', 'V', 'A consumer page: two to four weeks.');
const threeMonths = cite('Balance', 'CLI', 'V', 'One clinic asks for three months.');
const sixMonths = cite('Esthetik', 'CLI', 'V', 'One clinic asks for six months.');

/** Hard for 14 days, soft to three months; no trial. @source protocols.md s2, CNS-botox Feau Balance Esthetik */
export const botulinumToxin: ContraindicationEntry = {
  code: 'botulinum-toxin',
  name: 'Botulinum toxin in the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'recent-treatments',
  questions: [
    yesNo('botulinum-toxin', {
      text: 'Have you had botulinum toxin (injections against wrinkles) in the area to be treated in the last six months?',
      label: 'Botulinum toxin in the field in the last six months',
      holds_for_days: 28,
    }),
    dateOf('botulinum-toxin.last-on', {
      text: 'When was the last time?',
      label: 'Last botulinum toxin in the field',
      asked_when: afterYesTo('botulinum-toxin'),
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'within-14-days',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'botulinum-toxin' },
          { kind: 'within', question: 'botulinum-toxin.last-on', window: { kind: 'days', days: days(14) } },
        ],
      },
      verdict: 'defer',
      title: 'Recent botulinum toxin',
      text: 'Botulinum toxin in the field {botulinum-toxin.last-on}. Published practice runs from 2 weeks to 6 months; no trial was found. Default here: wait until {until}.',
      plain_text: 'You had botulinum toxin here not long ago, so this skin should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [twoWeeks, fourWeeks, threeMonths, sixMonths],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'within-three-months',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'botulinum-toxin' },
          { kind: 'within', question: 'botulinum-toxin.last-on', window: { kind: 'months', months: 3 } },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Toxin within three months',
      text: 'Botulinum toxin in the field {botulinum-toxin.last-on}. Clinics ask for 3 to 6 months, without evidence. The label of the device in use decides.',
      plain_text: 'You had botulinum toxin here within the last months, so we check what the maker of the device says.',
      precautions: ['Read the label of the device in use on botulinum toxin.', 'To discuss: waiting until {until}.'],
      consent_risk: null,
      sources: [threeMonths, sixMonths],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: '2 weeks.', citation: twoWeeks },
    { says: '2 to 4 weeks.', citation: fourWeeks },
    { says: '3 months.', citation: threeMonths },
    { says: '6 months.', citation: sixMonths },
  ],
  chosen_because: 'The shortest figure that all sources share is hard, the rest is advice.',
  sources: [twoWeeks, threeMonths],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', {
      'botulinum-toxin': yes,
      'botulinum-toxin.last-on': onDay('2026-11-06'),
    }),
    refusing: example('defer', { 'botulinum-toxin': yes, 'botulinum-toxin.last-on': onDay('2026-11-07') }),
  },
};
