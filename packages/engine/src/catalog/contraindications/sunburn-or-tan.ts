import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, dateOf, no, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit if tanned, or if sun is planned in the two weeks after.');
const twoWeeks = cite('Esthetik', 'CLI', 'V', 'One clinic asks for two weeks without sun before.');
const fourWeeks = cite('Ageless', 'CLI', 'V', 'One clinic asks for four weeks.');
const oneDay = cite('Nuance', 'CLI', 'V', 'One clinic asks for 24 hours.');

/** Fourteen days after a burn or tan and colour back to baseline; no trial was found. @source protocols.md s2, FDA-MN Esthetik Ageless Nuance */
export const sunburnOrTan: ContraindicationEntry = {
  code: 'sunburn-or-tan',
  name: 'Sunburn or tan in the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-today',
  questions: [
    yesNo('sunburn-or-tan', {
      text: 'Was the area to be treated burnt or tanned by sun or a sunbed in the last four weeks?',
      label: 'Sunburn or tan of the field in the last four weeks',
      holds_for_days: 0,
    }),
    dateOf('sunburn-or-tan.last-on', {
      text: 'On which day did it last get so much sun?',
      label: 'Last burn or tan',
      asked_when: afterYesTo('sunburn-or-tan'),
      holds_for_days: 0,
    }),
    yesNo('sunburn-or-tan.still-visible', {
      text: 'Is it still redder or darker than usual today?',
      label: 'Colour not yet back to baseline',
      asked_when: afterYesTo('sunburn-or-tan'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'recent',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'sunburn-or-tan' },
          { kind: 'within', question: 'sunburn-or-tan.last-on', window: { kind: 'days', days: days(14) } },
        ],
      },
      verdict: 'defer',
      title: 'Recent sunburn or tan',
      text: 'Burnt or tanned {sunburn-or-tan.last-on}. Clinics ask for 1 day to 4 weeks; no trial was found. Default here: wait until {until}.',
      plain_text: 'This skin had a lot of sun not long ago, so it should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [fda, twoWeeks, fourWeeks, oneDay],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
    {
      code: 'still-visible',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'sunburn-or-tan' },
          { kind: 'yes', question: 'sunburn-or-tan.still-visible' },
        ],
      },
      verdict: 'defer',
      title: 'Tan still visible',
      text: 'Skin colour is not back to baseline after sun. The regulator says that treatment may not suit tanned skin. Wait until the colour has settled.',
      plain_text: 'This skin is still red or tanned from the sun, so its usual colour has to come back first.',
      precautions: [],
      consent_risk: null,
      sources: [fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit if tanned.', citation: fda },
    { says: 'Two weeks.', citation: twoWeeks },
    { says: 'Four weeks.', citation: fourWeeks },
    { says: '24 hours.', citation: oneDay },
    position('001', 'CNS', 'V', 'A consumer article says to wait until the skin is calm.'),
  ],
  chosen_because:
    'Two weeks is the figure the regulator uses for sun after treatment, and the middle of what clinics ask before it.',
  sources: [fda, twoWeeks],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {
      'sunburn-or-tan': yes,
      'sunburn-or-tan.last-on': onDay('2026-11-06'),
      'sunburn-or-tan.still-visible': no,
    }),
    refusing: example('defer', {
      'sunburn-or-tan': yes,
      'sunburn-or-tan.last-on': onDay('2026-11-07'),
      'sunburn-or-tan.still-visible': no,
    }),
  },
};
