import { example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'Only some areas of the body were reviewed; risks elsewhere are not known.');

/** Zones that no label, trial or chart that was read names. @source protocols.md s3 FDA summary of uses; s4 has no row for them */
export const neverTreatedZone: ContraindicationEntry = {
  code: 'never-treated-zone',
  name: 'Lips, ears, genital area',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'about-you',
  questions: [],
  rules: [
    {
      code: 'excluded',
      when: { kind: 'always' },
      verdict: 'unsuitable',
      title: 'Zone never treated',
      text: 'The red of the lips, the ears and the genital area are named by no label, trial or chart that was read. Left out, as an assumption of ours.',
      plain_text: 'Lips, ears and the genital area are never needled.',
      precautions: [],
      consent_risk: null,
      sources: [fda],
      sign_off: 'assumption',
      overridable_by: null,
      zones: ['lips', 'ears', 'genital-area'],
    },
  ],
  applies_to: { indications: null, zones: ['lips', 'ears', 'genital-area'] },
  positions: [{ says: 'Only some areas were reviewed.', citation: fda }],
  chosen_because: 'No source speaks for treating them.',
  sources: [fda],
  sign_off: 'assumption',
  examples: {
    accepting: example('suitable', {}, { zones: ['upper-lip'] }),
    refusing: example('unsuitable', {}, { zones: ['lips'] }),
  },
};
