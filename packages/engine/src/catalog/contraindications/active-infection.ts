import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'May not suit with active bacterial, viral or fungal skin infection, active facial rash or warts in the area.',
);
const label = cite('SPlab', 'REG', 'V', 'The label of one pen contraindicates active infection, as copied by clinics.');
const review = cite('Chu21', 'MA', 'V', 'Active infection raises the risk of adverse events.');

/** Not treated until healed; asked on the day itself. @source protocols.md s2, FDA-MN SPlab Chu21 */
export const activeInfection: ContraindicationEntry = {
  code: 'active-infection',
  name: 'Active infection, wart or open wound in the field',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'skin-today',
  questions: [
    yesNo('active-infection', {
      text: 'Is there an infection, a rash, a wart or an open sore in the area to be treated today?',
      label: 'Infection, rash, wart or open wound in the field',
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: { kind: 'yes', question: 'active-infection' },
      verdict: 'unsuitable',
      title: 'Infection or open wound',
      text: 'Infection, rash, wart or open wound in the field. Active infection raises the risk of adverse events. Not treated until healed.',
      plain_text: 'There is an infection, a rash or an open sore in this skin, so it has to heal first.',
      precautions: [],
      consent_risk: null,
      sources: [fda, label, review],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit.', citation: fda },
    { says: 'Contraindicated on a device label.', citation: label },
    { says: 'Raises the risk.', citation: review },
    position('SPes', 'REG', 'V', 'An older manual of one pen lists it.'),
    position('002', 'CNS', 'V', 'A consumer article advises to consult first.'),
  ],
  chosen_because: 'Sources agree.',
  sources: [fda, label, review],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'active-infection': no }),
    refusing: example('unsuitable', { 'active-infection': yes }),
  },
};
