import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit if sun is planned in the two weeks after.');

/** A session is placed so that fourteen days without strong sun follow. @source protocols.md s2, FDA-MN */
export const plannedSun: ContraindicationEntry = {
  code: 'planned-sun',
  name: 'Strong sun planned',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-today',
  questions: [
    yesNo('planned-sun', {
      text: 'Will you be in strong sun or on a sunbed in the next 14 days, for example on a beach or ski holiday?',
      label: 'Strong sun planned in the next 14 days',
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'within-two-weeks',
      when: { kind: 'yes', question: 'planned-sun' },
      verdict: 'defer',
      title: 'Strong sun planned',
      text: 'Strong sun is planned within 14 days. The regulator says that treatment may not suit then. To discuss: a day after which 14 days without strong sun follow.',
      plain_text: 'You will be in strong sun soon, so treatment is better after that.',
      precautions: [],
      consent_risk: 'You plan strong sun within two weeks; the regulator advises against treatment then.',
      sources: [fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'May not suit.', citation: fda }],
  chosen_because: 'The only figure found.',
  sources: [fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'planned-sun': no }),
    refusing: example('defer', { 'planned-sun': yes }),
  },
};
