import { example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, no, yes, yesNo } from '../question.ts';

const clinics = cite('Esthetik', 'CLI', 'V', 'Contraindicated by clinics, by some only when papulopustular or severe.');
const trial = cite(
  'Mohamed24',
  'COH',
  'V',
  'Split-face study with topical tranexamic acid in erythematotelangiectatic rosacea was positive.',
);

/** A flare defers; the rest belongs to a dermatologist. @source protocols.md s2, Esthetik Mohamed24 */
export const rosacea: ContraindicationEntry = {
  code: 'rosacea',
  name: 'Rosacea',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-history',
  questions: [
    yesNo('rosacea', {
      text: 'Do you have rosacea (redness of the face that comes and goes, sometimes with bumps)?',
      label: 'Rosacea',
      holds_for_days: 365,
    }),
    yesNo('rosacea.flaring', {
      text: 'Are there bumps or pus-filled spots from it now, or is it worse than usual?',
      label: 'Rosacea flaring or papulopustular',
      asked_when: afterYesTo('rosacea'),
      holds_for_days: 0,
    }),
  ],
  rules: [
    {
      code: 'flaring',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'rosacea' },
          { kind: 'yes', question: 'rosacea.flaring' },
        ],
      },
      verdict: 'defer',
      title: 'Rosacea flaring',
      text: 'Rosacea that flares or is papulopustular. Clinics contraindicate it. Wait until it has settled.',
      plain_text: 'Your rosacea is flaring, so it has to calm down first.',
      precautions: [],
      consent_risk: null,
      sources: [clinics],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'known',
      when: { kind: 'yes', question: 'rosacea' },
      verdict: 'refer',
      title: 'Rosacea',
      text: 'Rosacea. Clinics contraindicate it; a split-face study with tranexamic acid was positive. Default here: under a dermatologist.',
      plain_text: 'You have rosacea, so a skin doctor should decide about this treatment.',
      precautions: [],
      consent_risk: 'You have rosacea; clinics advise against this treatment, and one small study found it helpful.',
      sources: [clinics, trial],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: {
    indications: null,
    zones: [
      'forehead',
      'glabella',
      'temples',
      'periorbital',
      'nose',
      'cheeks',
      'cheekbones',
      'nasolabial-folds',
      'upper-lip',
      'lower-lip',
      'chin',
      'under-chin',
      'jaw',
      'facial-scar',
      'neck',
      'decollete',
    ],
  },
  positions: [
    { says: 'Contraindicated.', citation: clinics },
    { says: 'Helped, with tranexamic acid.', citation: trial },
    position('Balance', 'CLI', 'V', 'Another clinic contraindicates any rosacea.'),
    position('Kichi', 'CLI', 'V', 'One clinic contraindicates the papulopustular form only.'),
    position('Renewed', 'CLI', 'V', 'One clinic contraindicates severe rosacea only.'),
    position('001', 'CNS', 'V', 'A consumer article lists rosacea as treated, in a garbled sentence.'),
  ],
  chosen_because: 'One small study under dermatologists does not make it an everyday indication.',
  sources: [clinics, trial],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { rosacea: no }),
    refusing: example('refer', { rosacea: yes, 'rosacea.flaring': yes }),
  },
};
