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
const clinics = cite('Balance', 'CLI', 'V', 'Listed by clinics; no window.');

/** Irradiated skin is not needled; otherwise the oncologist is asked. @source protocols.md s2, FDA-MN Balance */
export const radiotherapy: ContraindicationEntry = {
  code: 'radiotherapy',
  name: 'Radiotherapy',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('radiotherapy', {
      text: 'Have you had radiation treatment against cancer, or is it planned?',
      label: 'Radiotherapy, ever or planned',
      holds_for_days: 28,
    }),
    yesNo('radiotherapy.now', {
      text: 'Are you having it now, or will it start soon?',
      label: 'Radiotherapy under way or about to start',
      asked_when: afterYesTo('radiotherapy'),
      holds_for_days: 28,
    }),
    yesNo('radiotherapy.in-field', {
      text: 'Was the area to be treated ever radiated?',
      label: 'Field previously irradiated',
      asked_when: afterYesTo('radiotherapy'),
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'radiotherapy' },
          { kind: 'yes', question: 'radiotherapy.in-field' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Irradiated field',
      text: 'The field was irradiated before. Default here: irradiated skin is not needled.',
      plain_text: 'This skin had radiation treatment, so we do not needle it.',
      precautions: [],
      consent_risk: null,
      sources: [fda, clinics],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'under-way',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'radiotherapy' },
          { kind: 'yes', question: 'radiotherapy.now' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Radiotherapy under way',
      text: 'Radiotherapy is under way or about to start. The regulator says that treatment may not suit.',
      plain_text: 'While you have radiation treatment, this treatment is not for you.',
      precautions: [],
      consent_risk: null,
      sources: [fda, clinics],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'elsewhere',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'radiotherapy' },
          { kind: 'no', question: 'radiotherapy.now' },
          { kind: 'no', question: 'radiotherapy.in-field' },
        ],
      },
      verdict: 'refer',
      title: 'Radiotherapy in the past',
      text: 'Radiotherapy in the past, outside the field. No source gives a window after its end. Default here: a letter from the oncologist first.',
      plain_text:
        'You had radiation treatment, so your cancer doctor should say first whether this treatment is all right.',
      precautions: [],
      consent_risk: null,
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
    accepting: example('suitable', { radiotherapy: no }),
    refusing: example('unsuitable', { radiotherapy: yes, 'radiotherapy.now': no, 'radiotherapy.in-field': yes }),
  },
};
