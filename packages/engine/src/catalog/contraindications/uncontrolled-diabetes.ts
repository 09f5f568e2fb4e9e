import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit with uncontrolled diabetes.');
const clinics = cite('Balance', 'CLI', 'V', 'Clinics contraindicate uncontrolled diabetes.');
const anyDiabetes = cite('Purely', 'CLI', 'V', 'One clinic contraindicates any diabetes.');

/** Deferred until controlled; no HbA1c limit was found. @source protocols.md s2, FDA-MN Balance Purely */
export const uncontrolledDiabetes: ContraindicationEntry = {
  code: 'uncontrolled-diabetes',
  name: 'Uncontrolled diabetes',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'health',
  questions: [
    yesNo('uncontrolled-diabetes', { text: 'Do you have diabetes?', label: 'Diabetes', holds_for_days: 365 }),
    yesNo('uncontrolled-diabetes.controlled', {
      text: 'Did your doctor or nurse say at the last check that your sugar is under control?',
      label: 'Diabetes controlled at the last check',
      asked_when: afterYesTo('uncontrolled-diabetes'),
      holds_for_days: 90,
    }),
  ],
  rules: [
    {
      code: 'not-controlled',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'uncontrolled-diabetes' },
          { kind: 'no', question: 'uncontrolled-diabetes.controlled' },
        ],
      },
      verdict: 'defer',
      title: 'Diabetes not controlled',
      text: 'Diabetes that is not under control. The regulator says that treatment may not suit; no HbA1c limit was found. Wait until the treating physician calls it controlled.',
      plain_text: 'Your diabetes should be under control first.',
      precautions: [],
      consent_risk: 'Your diabetes is not under control; the regulator says that this treatment may not suit you.',
      sources: [fda, clinics],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit when uncontrolled.', citation: fda },
    { says: 'Contraindicated when uncontrolled.', citation: clinics },
    { says: 'Any diabetes is contraindicated.', citation: anyDiabetes },
    position('SPpat', 'REG', 'V', 'The patient label of one pen carries the term in its glossary.'),
    position('GranT2DM', 'COH', 'V', 'One granuloma, abruptly on day 7, in a patient with type 2 diabetes.'),
  ],
  chosen_because: 'The regulator names uncontrolled diabetes only.',
  sources: [fda, clinics],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'uncontrolled-diabetes': yes, 'uncontrolled-diabetes.controlled': yes }),
    refusing: example('defer', { 'uncontrolled-diabetes': yes, 'uncontrolled-diabetes.controlled': no }),
  },
};
