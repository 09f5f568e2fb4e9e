import { example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';

const label = cite(
  'EliteClinic',
  'REG',
  'S',
  'The label of one pen, as copied by a clinic: not inside the orbital rim.',
);
const clearances = cite('FDA-all', 'REG', 'V', 'Other devices are cleared for periorbital lines.');

/** Eyelids and the skin inside the orbital rim are never treated. @source protocols.md s2, EliteClinic FDA-all */
export const insideOrbitalRim: ContraindicationEntry = {
  code: 'inside-orbital-rim',
  name: 'Eyelid or inside the orbital rim',
  revision: 1,
  retired: false,
  class: 'absolute',
  topic: 'about-you',
  questions: [],
  rules: [
    {
      code: 'eyelids',
      when: { kind: 'always' },
      verdict: 'unsuitable',
      title: 'Inside the orbital rim',
      text: 'The eyelids lie inside the orbital rim. The device label excludes them.',
      plain_text: 'Eyelids are never needled.',
      precautions: [],
      consent_risk: null,
      sources: [label, clearances],
      sign_off: 'default',
      overridable_by: null,
      zones: ['eyelids'],
    },
  ],
  applies_to: { indications: null, zones: ['eyelids'] },
  positions: [
    { says: 'Not inside the rim.', citation: label },
    { says: 'Other devices are cleared for periorbital lines.', citation: clearances },
    position('QAI-list', 'REG', 'S', 'One more device is cleared for periorbital lines from the age of 34.'),
  ],
  chosen_because: 'Outside the rim only.',
  sources: [label, clearances],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {}, { zones: ['periorbital'] }),
    refusing: example('unsuitable', {}, { zones: ['eyelids'] }),
  },
};
