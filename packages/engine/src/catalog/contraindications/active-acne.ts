import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const note = cite('JDD24', 'CON', 'V', 'Lists active acne as a contraindication.');
const clinics = cite('Esthetik', 'CLI', 'V', 'Contraindicates active acne; other clinics do the same.');
const pilot = cite(
  'Alqam23',
  'COH',
  'V',
  'Fifteen people, funded by the maker, uncontrolled: lesions fell at two months.',
);

/** Papules, pustules or cysts in the field are not needled. @source protocols.md s2, JDD24 Esthetik Alqam23 */
export const activeAcne: ContraindicationEntry = {
  code: 'active-acne',
  name: 'Active acne in the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-today',
  questions: [
    yesNo('active-acne', {
      text: 'Do you have red, sore or pus-filled spots in the area to be treated today?',
      label: 'Papules, pustules or cysts in the field',
      help: 'Blackheads and whiteheads alone do not count.',
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: { kind: 'yes', question: 'active-acne' },
      verdict: 'defer',
      title: 'Active acne',
      text: 'Papules, pustules or cysts in the field. Acne is treated first; the claim that needling helps rests on one small study by the maker. Comedones alone are the operator’s choice.',
      plain_text: 'There are sore or pus-filled spots where you want treatment, so they have to calm down first.',
      precautions: [],
      consent_risk: null,
      sources: [note, clinics, pilot],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated.', citation: note },
    { says: 'Contraindicated by clinics.', citation: clinics },
    { says: 'May help.', citation: pilot },
    position(
      'SPpat',
      'REG',
      'V',
      'The patient label of one pen explains the term in its glossary: pustules, cysts or lesions on the day; its exact status was not seen.',
    ),
    position('FDA-MN', 'REG', 'V', 'The regulator’s page does not list it by name.'),
    position('Nuance', 'CLI', 'V', 'Not on breakouts, as one clinic says; others contraindicate.'),
    position('003', 'CNS', 'V', 'A consumer article calls needling not good for it.'),
    position('000', 'CNS', 'V', 'A consumer article says that it treats hormonal acne.'),
  ],
  chosen_because: 'A tiny sponsored study does not outweigh what the others advise.',
  sources: [note, clinics, pilot],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'active-acne': no }),
    refusing: example('defer', { 'active-acne': yes }),
  },
};
