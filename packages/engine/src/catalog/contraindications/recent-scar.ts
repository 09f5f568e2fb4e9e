import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';

const manual = cite(
  'SPes',
  'REG',
  'V',
  'An older manual of one pen lists scars and striae under one year as not evaluated.',
);
const early = cite(
  'Claytor22',
  'COH',
  'S',
  'Surgical scars, 25 people: a start at 6 to 7 weeks did better than one at 13 to 16 weeks on one scale.',
);

/** Label-side caution against one early series: consent, not refusal. @source protocols.md s2, SPes Claytor22 */
export const recentScar: ContraindicationEntry = {
  code: 'recent-scar',
  name: 'Scar or striae under one year old in the field',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'skin-history',
  questions: [
    yesNo('recent-scar', {
      text: 'Is there a scar or stretch mark in the area to be treated that is less than a year old?',
      label: 'Scar or striae under one year old in the field',
      holds_for_days: 28,
    }),
    dateOf('recent-scar.since', {
      text: 'Since when have you had the newest one?',
      label: 'Newest scar or striae since',
      help: 'The month is enough.',
      asked_when: afterYesTo('recent-scar'),
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'under-a-year',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'recent-scar' },
          { kind: 'within', question: 'recent-scar.since', window: { kind: 'months', months: 12 } },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Scar under a year',
      text: 'Scar or striae since {recent-scar.since}, under one year old until {until}. A device manual lists that as not evaluated; one series found an early start at 6 to 7 weeks better.',
      plain_text: 'A mark in this skin is less than a year old, and the device was not tested on such young marks.',
      precautions: ['State in the consent that treatment within the first year was not evaluated by the maker.'],
      consent_risk: 'Your scar or stretch mark is less than a year old; the maker of one device has not tested that.',
      sources: [manual, early],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Not evaluated.', citation: manual },
    { says: 'An early start did better.', citation: early },
  ],
  chosen_because: 'Not evaluated is not harm, and the only series found points the other way.',
  sources: [manual, early],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'recent-scar': yes, 'recent-scar.since': onDay('2025-11-20') }),
    refusing: example('suitable-with-precautions', { 'recent-scar': yes, 'recent-scar.since': onDay('2025-11-21') }),
  },
};
