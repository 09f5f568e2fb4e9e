import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const label = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates pregnancy and nursing, as copied by clinics.',
);
const fda = cite('FDA-MN', 'REG', 'V', 'Microneedling may not suit anyone who is pregnant.');
const review = cite(
  'Trivedi17',
  'CON',
  'V',
  'No data on microneedling in pregnancy; non-urgent procedures are better deferred.',
);

/** Elective treatment during pregnancy: no benefit that could not wait. @source protocols.md s2, SPlab FDA-MN Trivedi17 */
export const pregnancy: ContraindicationEntry = {
  code: 'pregnancy',
  name: 'Pregnancy',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('pregnancy', {
      text: 'Are you pregnant, or could you be pregnant?',
      label: 'Pregnant or possibly pregnant',
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'pregnant',
      when: { kind: 'yes', question: 'pregnancy' },
      verdict: 'unsuitable',
      title: 'Pregnancy',
      text: 'Pregnant or possibly pregnant. The device label contraindicates treatment; there are no data on harm, and an elective treatment brings nothing that cannot wait.',
      plain_text: 'During a pregnancy this treatment can wait.',
      precautions: [],
      consent_risk: null,
      sources: [label, fda, review],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated on a device label.', citation: label },
    { says: 'May not suit.', citation: fda },
    { says: 'No data; defer what is not urgent.', citation: review },
    {
      says: 'Defer aesthetic procedures during pregnancy.',
      citation: cite('Jakharia17', 'CON', 'V', 'No data on microneedling; defers non-urgent procedures.'),
    },
    position('Garg22', 'CON', 'V', 'A review finds no data on needling and advises to defer what is not urgent.'),
    position('Dermapen4', 'REG', 'V', 'The manual of one pen withholds any topical anaesthetic in pregnancy.'),
    position('000', 'CNS', 'V', 'A consumer article advises to avoid it.'),
    position('003', 'CNS', 'V', 'A consumer article advises to avoid it.'),
  ],
  chosen_because: 'All sources agree. Elective, no harm data, no benefit.',
  sources: [label, fda, review],
  sign_off: 'default',
  examples: { accepting: example('suitable', { pregnancy: no }), refusing: example('unsuitable', { pregnancy: yes }) },
};
