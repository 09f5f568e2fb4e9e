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
export const psoriasis: ContraindicationEntry = {
  code: 'psoriasis',
  name: 'Psoriasis',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-history',
  questions: [
    yesNo('psoriasis', {
      text: 'Have you ever had psoriasis (thick, scaly, red patches)?',
      label: 'Psoriasis, ever',
      holds_for_days: 365,
    }),
    yesNo('psoriasis.in-field', {
      text: 'Is it active today in the area to be treated?',
      label: 'Psoriasis active in the field',
      asked_when: afterYesTo('psoriasis'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'in-field',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'psoriasis' },
          { kind: 'yes', question: 'psoriasis.in-field' },
        ],
      },
      verdict: 'unsuitable',
      title: 'Active psoriasis',
      text: 'Psoriasis active in the field. The regulator says that treatment may not suit; a vendor lists it among diseases that injury of the skin can provoke. Not treated while active.',
      plain_text: 'Your psoriasis is active in this skin, so we do not needle it now.',
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
          { kind: 'yes', question: 'psoriasis' },
          { kind: 'no', question: 'psoriasis.in-field' },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Psoriasis, quiescent',
      text: 'Psoriasis at some time, none active in the field. The regulator says that treatment may not suit; a device manual lists it as not evaluated.',
      plain_text: 'You have had psoriasis, so we look closely at your skin and start with a small area.',
      precautions: [
        'Inspect the whole field before needling.',
        'Treat a small area first and look again before going on.',
      ],
      consent_risk: 'Needling can make your psoriasis flare in the treated skin.',
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
    accepting: example('suitable-with-precautions', { psoriasis: yes, 'psoriasis.in-field': no }),
    refusing: example('unsuitable', { psoriasis: yes, 'psoriasis.in-field': yes }),
  },
};
