import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'May not suit with a known malignancy, or during or shortly before chemotherapy or radiotherapy; no window.',
);
const clinics = cite('Renewed', 'CLI', 'V', 'Listed by clinics; no window.');

/** Not during treatment; afterwards the oncologist is asked, because no window was found. @source protocols.md s2, FDA-MN Renewed */
export const chemotherapy: ContraindicationEntry = {
  code: 'chemotherapy',
  name: 'Chemotherapy',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('chemotherapy', {
      text: 'Have you had medicine against cancer, or is it planned?',
      label: 'Chemotherapy or other cancer drug, ever or planned',
      holds_for_days: 28,
    }),
    yesNo('chemotherapy.now', {
      text: 'Are you having it now, or will it start soon?',
      label: 'Chemotherapy under way or about to start',
      asked_when: afterYesTo('chemotherapy'),
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'under-way',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'chemotherapy' },
          { kind: 'yes', question: 'chemotherapy.now' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Chemotherapy under way',
      text: 'Chemotherapy is under way or about to start. The regulator says that treatment may not suit.',
      plain_text: 'While you have medicine against cancer, this treatment is not for you.',
      precautions: [],
      consent_risk: null,
      sources: [fda, clinics],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'ended',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'chemotherapy' },
          { kind: 'no', question: 'chemotherapy.now' },
        ],
      },
      verdict: 'refer',
      title: 'Chemotherapy in the past',
      text: 'Chemotherapy in the past. No source gives a window after its end. Default here: a letter from the oncologist first.',
      plain_text:
        'You had medicine against cancer, so your cancer doctor should say first whether this treatment is all right.',
      precautions: [],
      consent_risk: 'You had medicine against cancer; how long to wait before this treatment has not been studied.',
      sources: [fda, clinics],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit; no window.', citation: fda },
    { says: 'Listed by clinics; no window.', citation: clinics },
    position('003', 'CNS', 'V', 'A consumer article says “recently”, without a window.'),
  ],
  chosen_because: 'Without a published window the person who knows the course decides.',
  sources: [fda, clinics],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { chemotherapy: no }),
    refusing: example('unsuitable', { chemotherapy: yes, 'chemotherapy.now': yes }),
  },
};
