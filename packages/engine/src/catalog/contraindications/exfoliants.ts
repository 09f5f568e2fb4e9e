import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const oneDay = cite('Nuance', 'CLI', 'V', 'One clinic asks for 24 hours without acids; another does the same.');
const fiveDays = cite('Kichi', 'CLI', 'V', 'One clinic asks for five days.');
const byProduct = cite(
  'Ageless',
  'CLI',
  'V',
  'One clinic asks for two to three days without scrubs and ten days without benzoyl peroxide.',
);

/** Five days by default, out of one to ten. @source protocols.md s2, Nuance Dermatique Kichi Ageless */
export const exfoliants: ContraindicationEntry = {
  code: 'exfoliants',
  name: 'Acids, benzoyl peroxide or scrubs on the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'medicines',
  questions: [
    yesNo('exfoliants', {
      text: 'In the last two weeks, did you use a fruit or salicylic acid (AHA, BHA), benzoyl peroxide or a scrub on the area to be treated?',
      label: 'AHA, BHA, benzoyl peroxide or scrub on the field in the last 14 days',
      help: 'Also look on the label of acne washes and peeling pads.',
      holds_for_days: 0,
    }),
    dateOf('exfoliants.last-used', {
      text: 'When did you last use one of them?',
      label: 'Acid, benzoyl peroxide or scrub last used',
      asked_when: afterYesTo('exfoliants'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'within-five-days',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'exfoliants' },
          { kind: 'within', question: 'exfoliants.last-used', window: { kind: 'days', days: days(5) } },
        ],
      },
      verdict: 'defer',
      title: 'Acid or scrub recently',
      text: 'Acid, benzoyl peroxide or scrub last used {exfoliants.last-used}. Clinics ask for 1 to 10 days by product; no trial was found. Default here: wait until {until}.',
      plain_text:
        'You used an acid, benzoyl peroxide or a scrub not long ago, so your skin should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [oneDay, fiveDays, byProduct],
      sign_off: 'default',
      overridable_by: 'other',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: '24 hours.', citation: oneDay },
    { says: '24 hours.', citation: cite('Dermatique', 'CLI', 'V', 'One clinic asks for 24 hours.') },
    { says: '5 days.', citation: fiveDays },
    { says: '2 to 3 days for scrubs, 10 days for benzoyl peroxide.', citation: byProduct },
  ],
  chosen_because: 'The middle of what clinics ask, and the same as for a retinoid.',
  sources: [oneDay, fiveDays, byProduct],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { exfoliants: yes, 'exfoliants.last-used': onDay('2026-11-15') }),
    refusing: example('defer', { exfoliants: yes, 'exfoliants.last-used': onDay('2026-11-16') }),
  },
};
