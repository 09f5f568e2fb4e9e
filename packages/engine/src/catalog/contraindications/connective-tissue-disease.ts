import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit anyone who has or had an autoimmune disease.');
const copy = cite('42West', 'CLI', 'V', 'A clinic’s copy of a device label contraindicates collagen vascular disease.');
const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists scleroderma as not evaluated.');

/** Unsuitable unless the rheumatologist agrees. @source protocols.md s2, FDA-MN 42West SPes */
export const connectiveTissueDisease: ContraindicationEntry = {
  code: 'connective-tissue-disease',
  name: 'Collagen vascular disease or scleroderma',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'health',
  questions: [
    yesNo('connective-tissue-disease', {
      text: 'Do you have a disease in which the body attacks its own skin or joints, such as lupus or scleroderma?',
      label: 'Collagen vascular disease, scleroderma or similar',
      holds_for_days: 365,
    }),
    yesNo('connective-tissue-disease.other-autoimmune', {
      text: 'Do you have, or have you had, another illness in which the body attacks itself, for example of the thyroid or the bowel?',
      label: 'Other autoimmune disease, now or in the past',
      help: 'Psoriasis, vitiligo and type 1 diabetes are asked about on their own.',
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'connective-tissue-disease' },
      verdict: 'unsuitable',
      title: 'Connective tissue disease',
      text: 'Collagen vascular disease, scleroderma or similar. The regulator says that treatment may not suit. A physician may decide otherwise with the agreement of the rheumatologist.',
      plain_text: 'Because of your disease, this treatment is not done unless your specialist agrees.',
      precautions: [],
      consent_risk: 'Because of your disease, the regulator says that this treatment may not suit you.',
      sources: [fda, copy, manual],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
    {
      code: 'other-autoimmune',
      when: { kind: 'yes', question: 'connective-tissue-disease.other-autoimmune' },
      verdict: 'refer',
      title: 'Autoimmune disease',
      text: 'Autoimmune disease other than of the connective tissue, now or in the past. The regulator says that treatment may not suit and does not tell one disease from another. Default here: a physician reviews.',
      plain_text: 'Because of your illness, a doctor should look first whether this treatment suits you.',
      precautions: [],
      consent_risk: 'Because of your illness, the regulator says that this treatment may not suit you.',
      sources: [fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit with autoimmune disease.', citation: fda },
    { says: 'Contraindicated.', citation: copy },
    { says: 'Scleroderma not evaluated.', citation: manual },
  ],
  chosen_because: 'Sources agree on caution; the rheumatologist knows the activity.',
  sources: [fda, copy, manual],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {
      'connective-tissue-disease': no,
      'connective-tissue-disease.other-autoimmune': no,
    }),
    refusing: example('unsuitable', {
      'connective-tissue-disease': yes,
      'connective-tissue-disease.other-autoimmune': no,
    }),
  },
};
