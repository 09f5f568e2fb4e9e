import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const consumer = cite(
  'Bypia',
  'CNS',
  'V',
  'A consumer page advises care with drugs that make the skin sensitive to light.',
);
const clinic = cite('Esthetik', 'CLI', 'V', 'One clinic asks for two months after drugs that change the skin.');

/** No window was found: a prescriber looks, and the sun is kept off. @source protocols.md s2, Bypia Esthetik */
export const photosensitisingDrugs: ContraindicationEntry = {
  code: 'photosensitising-drugs',
  name: 'Photosensitising drugs',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'medicines',
  questions: [
    yesNo('photosensitising-drugs', {
      text: 'Do you take a medicine whose leaflet warns that your skin burns more easily in the sun?',
      label: 'Photosensitising drug',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'photosensitising-drugs' },
      verdict: 'suitable-with-precautions',
      title: 'Photosensitising drug',
      text: 'Takes a drug that makes the skin sensitive to light. Only consumer advice and one clinic’s two months for “skin-changing drugs” were found; no window was. Nobody stops a prescribed drug for this.',
      plain_text:
        'One of your medicines makes skin burn more easily, so a prescriber looks at it and the treated skin must stay out of the sun.',
      precautions: [
        'A prescriber checks the drug before the session.',
        'Strict protection from sun after every session.',
        'Leave the prescribed drug as it is.',
      ],
      consent_risk: 'Your medicine makes skin more sensitive to light; treated skin may burn or darken more easily.',
      sources: [consumer, clinic],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Care.', citation: consumer },
    { says: 'Two months.', citation: clinic },
  ],
  chosen_because: 'Neither source is evidence for a window; protection from sun costs nothing.',
  sources: [consumer, clinic],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'photosensitising-drugs': no }),
    refusing: example('suitable-with-precautions', { 'photosensitising-drugs': yes }),
  },
};
