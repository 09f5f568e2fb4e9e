import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit anyone with keloid scars or a history of them.');
const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists keloid tendency as not evaluated.');
const chapter = cite(
  'PSK-SOC',
  'CON',
  'V',
  'A chapter on skin of colour calls predisposition to keloid a relative contraindication.',
);

/** Personal history stops unless a specialist decides; family history asks for a test spot. @source protocols.md s2, FDA-MN SPes PSK-SOC */
export const keloid: ContraindicationEntry = {
  code: 'keloid',
  name: 'Keloid or hypertrophic tendency',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'skin-history',
  questions: [
    yesNo('keloid', {
      text: 'Has a scar of yours ever grown thick, raised or larger than the wound was?',
      label: 'Personal history of keloid or hypertrophic scar',
      holds_for_days: 365,
    }),
    yesNo('keloid.family', {
      text: 'Does a parent, brother, sister or child of yours get such thick scars?',
      label: 'Family history of keloid',
      holds_for_days: 3650,
    }),
  ],
  rules: [
    {
      code: 'personal',
      when: { kind: 'yes', question: 'keloid' },
      verdict: 'unsuitable',
      title: 'Keloid history',
      text: 'Personal history of keloid or hypertrophic scarring. The regulator says that treatment may not suit; a specialist chapter calls it a relative contraindication. Default here: not treated unless a specialist decides.',
      plain_text:
        'You have had thick scars, and needling could cause new ones, so this treatment is not for you unless a specialist decides.',
      precautions: [],
      consent_risk: 'You have had thick scars before; needling could cause new ones.',
      sources: [fda, manual, chapter],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
    {
      code: 'family',
      when: { kind: 'yes', question: 'keloid.family' },
      verdict: 'suitable-with-precautions',
      title: 'Keloid in the family',
      text: 'Keloid in a close relative, none personally known. Predisposition is called a relative contraindication.',
      plain_text: 'Thick scars run in your family, so we try a small spot first.',
      precautions: ['Treat a test spot and review it before the field.'],
      consent_risk: 'Thick scars run in your family; needling could cause one.',
      sources: [chapter, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit.', citation: fda },
    { says: 'Not evaluated with one pen.', citation: manual },
    { says: 'Relative contraindication.', citation: chapter },
    {
      says: 'Needling is itself studied on such scars.',
      citation: cite(
        'PMC6880027',
        'MA',
        'V',
        'Needling with silicone improves pliability, height and vascularity in the short term.',
      ),
    },
    position('Balance', 'CLI', 'V', 'Contraindicated by a clinic.'),
    position('002', 'CNS', 'V', 'A consumer article advises to consult first.'),
    position(
      '003',
      'CNS',
      'V',
      'A consumer article warns of any “history of skin scars”, which contradicts the chief indication; read as this question only.',
    ),
  ],
  chosen_because: 'A new keloid is permanent, and treatment of scars by needling is specialist work.',
  sources: [fda, manual, chapter],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', { keloid: no, 'keloid.family': yes }),
    refusing: example('unsuitable', { keloid: yes, 'keloid.family': no }),
  },
};
