import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const oneDay = cite('Nuance', 'CLI', 'V', 'One clinic asks for 24 hours; others do the same.');
const fiveDays = cite('Kichi', 'CLI', 'V', 'One clinic asks for five days.');
const tenDays = cite('Ageless', 'CLI', 'V', 'One clinic asks for ten days.');
const priming = cite(
  'Aust08',
  'COH',
  'V',
  'The opposite: vitamin A and C creams for at least four weeks before, as preparation.',
);

/** Five days by default; one day is the hard floor. @source protocols.md s2, Nuance Kichi Ageless Aust08 */
export const topicalRetinoid: ContraindicationEntry = {
  code: 'topical-retinoid',
  name: 'Topical retinoid',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'medicines',
  questions: [
    yesNo('topical-retinoid', {
      text: 'In the last two weeks, did you put a vitamin A cream (retinol, tretinoin, adapalene) on the area to be treated?',
      label: 'Topical retinoid on the field in the last 14 days',
      holds_for_days: 0,
    }),
    dateOf('topical-retinoid.last-used', {
      text: 'When did you last use it?',
      label: 'Topical retinoid last used',
      asked_when: afterYesTo('topical-retinoid'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'within-a-day',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'topical-retinoid' },
          { kind: 'within', question: 'topical-retinoid.last-used', window: { kind: 'days', days: days(1) } },
        ],
      },
      verdict: 'defer',
      title: 'Retinoid within a day',
      text: 'Topical retinoid last used {topical-retinoid.last-used}. Every clinic that was read asks for at least 24 hours. Wait until {until}.',
      plain_text: 'You used a vitamin A cream within the last day, so your skin should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [oneDay],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'within-five-days',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'topical-retinoid' },
          { kind: 'within', question: 'topical-retinoid.last-used', window: { kind: 'days', days: days(5) } },
        ],
      },
      verdict: 'defer',
      title: 'Retinoid within five days',
      text: 'Topical retinoid last used {topical-retinoid.last-used}. Clinics ask for 1 to 10 days, and one series used it as preparation; no trial was found. Default here: wait until {until}.',
      plain_text: 'You used a vitamin A cream not long ago, so your skin should rest until {until} first.',
      precautions: [],
      consent_risk: null,
      sources: [oneDay, fiveDays, tenDays, priming],
      sign_off: 'default',
      overridable_by: 'other',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: '24 hours.', citation: oneDay },
    { says: '5 days.', citation: fiveDays },
    { says: '10 days.', citation: tenDays },
    { says: 'Used as preparation for four weeks or more.', citation: priming },
    position('Dermatique', 'CLI', 'V', '24 hours, as another clinic asks.'),
    position('Zeitter14', 'LAB', 'V', 'Rats were prepared with vitamin A and C creams before needling.'),
  ],
  chosen_because: 'The middle of what clinics ask; priming until then is allowed.',
  sources: [oneDay, fiveDays, tenDays, priming],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'topical-retinoid': yes, 'topical-retinoid.last-used': onDay('2026-11-15') }),
    refusing: example('defer', { 'topical-retinoid': yes, 'topical-retinoid.last-used': onDay('2026-11-16') }),
  },
};
