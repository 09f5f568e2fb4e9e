import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const label = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates skin cancer in the field, as copied by clinics.',
);
const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists skin cancer in the field.');
const fda = cite('FDA-MN', 'REG', 'V', 'Lists actinic keratoses, warts, birthmarks and moles in the area.');

/** An unknown lesion is seen first; a known raised one is left out. @source protocols.md s2, SPlab SPes FDA-MN */
export const suspiciousLesion: ContraindicationEntry = {
  code: 'suspicious-lesion',
  name: 'Skin cancer or unknown lesion in the field',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'skin-today',
  questions: [
    yesNo('suspicious-lesion', {
      text: 'In the area to be treated, is there a spot or mole that is new, changes, bleeds or does not heal, or a known skin cancer?',
      label: 'Skin cancer or lesion not yet diagnosed in the field',
      holds_for_days: 0,
    }),
    yesNo('suspicious-lesion.raised', {
      text: 'Are there raised moles, birthmarks or rough sun spots in the area?',
      label: 'Raised moles, birthmarks or actinic keratoses in the field',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: { kind: 'yes', question: 'suspicious-lesion' },
      verdict: 'unsuitable',
      title: 'Lesion to be diagnosed',
      text: 'Skin cancer, or a lesion without diagnosis, in the field. The device label contraindicates treatment. Dermatology first.',
      plain_text: 'There is a spot in this skin that a skin doctor has to look at first.',
      precautions: [],
      consent_risk: null,
      sources: [label, manual],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'raised',
      when: { kind: 'yes', question: 'suspicious-lesion.raised' },
      verdict: 'suitable-with-precautions',
      title: 'Raised lesions',
      text: 'Raised moles, birthmarks or actinic keratoses in the field. The regulator lists them. They are left out of the treated area.',
      plain_text: 'We leave moles, birthmarks and rough spots out of the treated skin.',
      precautions: [
        'Mark the lesions and never needle over them.',
        'Dermoscopy or referral first where there is doubt.',
      ],
      consent_risk: null,
      sources: [fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Contraindicated on a device label.', citation: label },
    { says: 'Listed in a manual.', citation: manual },
    { says: 'Lists moles and keratoses in the area.', citation: fda },
    position('SPpat', 'REG', 'V', 'The patient label of one pen carries actinic keratosis in its glossary.'),
    position('Purely', 'CLI', 'V', 'Clinics list raised moles, birthmarks and actinic keratosis.'),
  ],
  chosen_because: 'Sources agree; a diagnosis comes before cosmetic treatment.',
  sources: [label, manual, fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', { 'suspicious-lesion': no, 'suspicious-lesion.raised': yes }),
    refusing: example('unsuitable', { 'suspicious-lesion': yes, 'suspicious-lesion.raised': no }),
  },
};
