import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const clinic = cite('Ageless', 'CLI', 'V', 'One clinic asks for two weeks after waxing or depilation.');

/** Fourteen days, on the word of one clinic. @source protocols.md s2, Ageless */
export const hairRemoval: ContraindicationEntry = {
  code: 'hair-removal',
  name: 'Waxing or depilation of the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'recent-treatments',
  questions: [
    yesNo('hair-removal', {
      text: 'In the last four weeks, was hair removed from the area to be treated with wax, sugar, an epilator or a hair removal cream?',
      label: 'Waxing or depilation of the field in the last 28 days',
      help: 'Shaving does not count.',
      holds_for_days: 0,
    }),
    dateOf('hair-removal.last-on', {
      text: 'When was the last time?',
      label: 'Last waxing or depilation of the field',
      asked_when: afterYesTo('hair-removal'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'within-14-days',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'hair-removal' },
          { kind: 'within', question: 'hair-removal.last-on', window: { kind: 'days', days: days(14) } },
        ],
      },
      verdict: 'defer',
      title: 'Waxed recently',
      text: 'Field waxed or depilated {hair-removal.last-on}. One clinic asks for two weeks; beyond it no evidence was found. Default here: wait until {until}.',
      plain_text: 'Hair was removed from this skin not long ago, so it should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [clinic],
      sign_off: 'default',
      overridable_by: 'other',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'Two weeks.', citation: clinic }],
  chosen_because: 'The only figure found; evidence beyond one clinic was looked for and not found.',
  sources: [clinic],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'hair-removal': yes, 'hair-removal.last-on': onDay('2026-11-06') }),
    refusing: example('defer', { 'hair-removal': yes, 'hair-removal.last-on': onDay('2026-11-07') }),
  },
};
