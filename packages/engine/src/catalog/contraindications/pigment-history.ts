import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const dogra = cite('Dogra14', 'COH', 'V', 'Dark marks in 5 of 36 people (30 completed) with types IV and V.');
const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'Hyper- and hypopigmentation are less common risks; darker skin may darken or lighten.',
);

/** Relative, whatever the skin type. @source protocols.md s2 Fitzpatrick IV-VI (treat PIH history as REL), Dogra14 FDA-MN */
export const pigmentHistory: ContraindicationEntry = {
  code: 'pigment-history',
  name: 'History of post-inflammatory hyperpigmentation',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'skin-history',
  questions: [
    yesNo('pigment-history', {
      text: 'Have spots, cuts or treatments ever left dark marks on your skin that stayed for months?',
      label: 'History of post-inflammatory hyperpigmentation',
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'pigment-history' },
      verdict: 'suitable-with-precautions',
      title: 'Dark marks before',
      text: 'History of post-inflammatory hyperpigmentation. Dark marks after needling came in 5 of 36 people with types IV and V in one series; the regulator names changes of pigment as a risk.',
      plain_text:
        'Your skin has kept dark marks before, so we start gently and the treated skin must stay out of the sun.',
      precautions: [
        'Choose a shallower setting for the first session.',
        'Treat a test area.',
        'Strict protection from ultraviolet light.',
        'Check at four weeks, before the next session.',
      ],
      consent_risk: 'Your skin has kept dark marks before; treatment can leave new ones.',
      sources: [dogra, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Dark marks in 5 of 36.', citation: dogra },
    { says: 'Changes of pigment are a less common risk.', citation: fda },
  ],
  chosen_because: 'The same care as for darker skin; no source sets a limit.',
  sources: [dogra, fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'pigment-history': no }),
    refusing: example('suitable-with-precautions', { 'pigment-history': yes }),
  },
};
