import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'May not suit anyone whose defence is weakened by disease or drug, who has hepatitis or HIV, or who takes or is about to start steroids.',
);
const clinic = cite('Balance', 'CLI', 'V', 'One clinic contraindicates HIV and high-dose steroids.');

/** Unsuitable unless the treating physician agrees in writing. @source protocols.md s2, FDA-MN Balance */
export const immunosuppression: ContraindicationEntry = {
  code: 'immunosuppression',
  name: 'Immunosuppression',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('immunosuppression', {
      text: 'Is your body weaker against germs, from an illness (such as HIV or hepatitis), a transplant, or medicine (such as steroid tablets)?',
      label: 'Immunosuppression, HIV, hepatitis, transplant or systemic steroid',
      help: 'Say yes also if such a medicine is about to start.',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'immunosuppression' },
      verdict: 'unsuitable',
      title: 'Immunosuppression',
      text: 'Defence against infection weakened by disease or drug. The regulator says that treatment may not suit. A physician may decide otherwise with the written agreement of the treating physician.',
      plain_text: 'Your body is weaker against germs, so this treatment is not done unless your own doctor agrees.',
      precautions: [],
      consent_risk: 'Your defence against germs is weaker; the regulator says that this treatment may not suit you.',
      sources: [fda, clinic],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit.', citation: fda },
    { says: 'Contraindicated by a clinic.', citation: clinic },
    position(
      'SPpat',
      'REG',
      'V',
      'The patient label of one pen explains the term in its glossary; its exact status there was not seen.',
    ),
    position('000', 'CNS', 'V', 'A consumer article advises to avoid it.'),
  ],
  chosen_because: 'The treating physician knows the degree.',
  sources: [fda, clinic],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { immunosuppression: no }),
    refusing: example('unsuitable', { immunosuppression: yes }),
  },
};
