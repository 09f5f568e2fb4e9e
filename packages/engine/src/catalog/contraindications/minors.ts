import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { calendarDate } from '../../kernel/index.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'Authorised uses are for ages 22 and above.');
const clearances = cite('FDA-all', 'REG', 'V', 'The clearances read are for ages 22 and above.');
const trial = cite('NCT026', 'REG', 'V', 'The trial of one pen enrolled people from 18 to 60.');

/** From 18 on; 18 to 21 outside the clearances. Read from the date of birth. @source protocols.md s2, FDA-MN FDA-all NCT026 */
export const minors: ContraindicationEntry = {
  code: 'minors',
  name: 'Age under 22',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'about-you',
  questions: [],
  rules: [
    {
      code: 'under-18',
      when: { kind: 'age-under', years: 18 },
      verdict: 'unsuitable',
      title: 'Under 18',
      text: 'Under 18 years of age. Devices are cleared from 22; the trial of one pen began at 18.',
      plain_text: 'This treatment is for adults only.',
      precautions: [],
      consent_risk: null,
      sources: [fda, clearances, trial],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: '18-to-21',
      when: {
        kind: 'all',
        of: [
          { kind: 'age-from', years: 18 },
          { kind: 'age-under', years: 22 },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Off-label by age',
      text: 'Age 18 to 21. Devices are cleared from 22, so that treatment is outside the clearance; the trial of one pen enrolled from 18.',
      plain_text:
        'The device is meant for people of 22 and above, so at your age its use goes beyond what it was tested for.',
      precautions: ['State the off-label use in the consent.'],
      consent_risk: 'The device is cleared for people of 22 and above; at your age its use is outside the clearance.',
      sources: [fda, clearances, trial],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Authorised from 22.', citation: fda },
    position('FDA-all', 'REG', 'V', 'The clearances read are from 22.'),
    position('QAI-list', 'REG', 'S', 'One periorbital clearance (K253002) is from 34.'),
    { says: 'Trial from 18.', citation: trial },
    {
      says: 'A case at 15.',
      citation: cite('Varicella', 'COH', 'V', 'A teenager of 15 was treated for varicella scars.'),
    },
    position('CMS23', 'REG', 'V', 'England’s consultation of 2023 proposed a minimum age.'),
  ],
  chosen_because: 'Adults can consent to off-label use; a case report does not open it to minors.',
  sources: [fda, clearances, trial],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {}),
    refusing: example('unsuitable', {}, { birth_date: calendarDate('2008-11-21') }),
  },
};
