import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit anyone who has or had eczema or psoriasis.');
const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists it as not evaluated.');
const koebner = cite('Rongsen', 'CNS', 'V', 'A vendor lists it among diseases that injury of the skin can provoke.');
const clinics = cite('Balance', 'CLI', 'V', 'Contraindicated by clinics.');

/** Active in the field is not treated; quiescent skin is treated with care. @source protocols.md s2, FDA-MN SPes Balance */
export const eczema: ContraindicationEntry = {
  code: 'eczema',
  name: 'Eczema',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-history',
  questions: [
    yesNo('eczema', {
      text: 'Have you ever had eczema (dry, itchy, red skin)?',
      label: 'Eczema, ever',
      holds_for_days: 365,
    }),
    yesNo('eczema.in-field', {
      text: 'Is it active today in the area to be treated?',
      label: 'Eczema active in the field',
      asked_when: afterYesTo('eczema'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'eczema' },
          { kind: 'yes', question: 'eczema.in-field' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Active eczema',
      text: 'Eczema active in the field. The regulator says that treatment may not suit; a vendor lists it among diseases that injury of the skin can provoke. Not treated while active.',
      plain_text: 'Your eczema is active in this skin, so we do not needle it now.',
      precautions: [],
      consent_risk: null,
      sources: [fda, manual, clinics, koebner],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'quiescent',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'eczema' },
          { kind: 'no', question: 'eczema.in-field' },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Eczema, quiescent',
      text: 'Eczema at some time, none active in the field. The regulator says that treatment may not suit; a device manual lists it as not evaluated.',
      plain_text: 'You have had eczema, so we look closely at your skin and start with a small area.',
      precautions: [
        'Inspect the whole field before needling.',
        'Treat a small area first and look again before going on.',
      ],
      consent_risk: 'Needling can make your eczema flare in the treated skin.',
      sources: [fda, manual, koebner],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit, now or in the past.', citation: fda },
    { says: 'Not evaluated with one pen.', citation: manual },
    { says: 'Contraindicated by clinics.', citation: clinics },
    { says: 'Injury of the skin can provoke it.', citation: koebner },
    position('Renewed', 'CLI', 'V', 'Contraindicated by another clinic.'),
    position(
      '003',
      'CNS',
      'V',
      'A consumer article names it once among “certain conditions”, once only when moderate to severe.',
    ),
  ],
  chosen_because:
    'The sources name the disease without saying where or when; what is active in the field is left alone.',
  sources: [fda, manual, clinics],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', { eczema: yes, 'eczema.in-field': no }),
    refusing: example('unsuitable', { eczema: yes, 'eczema.in-field': yes }),
  },
};
