import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { chosen } from '../question.ts';

const favoured = cite('Cohen16', 'CON', 'V', 'Needling is favoured over ablative lasers in skin of colour.');
const dogra = cite('Dogra14', 'COH', 'V', 'Dark marks in 5 of 36 people (30 completed) with types IV and V.');
const dark = cite('DarkPAHPI', 'COH', 'S', 'None of 39 people with types III to V got darker marks.');
const review = cite('Chu21', 'MA', 'V', 'Darker skin raises the risk of adverse events.');
const fda = cite('FDA-MN', 'REG', 'V', 'Darker skin may darken or lighten; some devices were not studied in it.');

/** Suitable with a shallower start; types IV to VI. @source protocols.md s2, Cohen16 Dogra14 DarkPAHPI Chu21 FDA-MN */
export const darkerSkin: ContraindicationEntry = {
  code: 'darker-skin',
  name: 'Skin type IV to VI',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'about-you',
  questions: [],
  rules: [
    {
      code: 'type-iv-to-vi',
      when: { kind: 'choice', question: 'skin-type', one_of: ['iv', 'v', 'vi'] },
      verdict: 'suitable-with-precautions',
      title: 'Skin type IV to VI',
      text: 'Fitzpatrick skin type IV to VI. Needling is preferred to ablative lasers; dark marks came in 5 of 36 people in one series and in none of 39 in another.',
      plain_text: 'Your skin type can get darker or lighter marks, so we start gently and you keep it out of the sun.',
      precautions: [
        'Choose a shallower setting for the first session.',
        'Treat a test area.',
        'No pressure over bone.',
        'Strict protection from ultraviolet light.',
        'Check at four weeks, before the next session.',
      ],
      consent_risk: 'In darker skin, treatment can leave darker or lighter marks.',
      sources: [favoured, dogra, dark, review, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Favoured over lasers.', citation: favoured },
    { says: 'Dark marks in 5 of 36.', citation: dogra },
    { says: 'No darker marks in 39.', citation: dark },
    { says: 'Raises the risk.', citation: review },
    { says: 'May darken or lighten.', citation: fda },
    position('PMC8259462', 'LAB', 'V', 'Pores may close more slowly in darker skin at the abdomen.'),
    position('FDA-all', 'REG', 'V', 'Clearances for wrinkles cover types I to III or II to IV by device.'),
    position('QAI-list', 'REG', 'S', 'One periorbital clearance covers types I to VI.'),
  ],
  chosen_because: 'A risk that can be lowered by depth and sun protection is no reason to refuse.',
  sources: [favoured, dogra, review, fda],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'skin-type': chosen('iii') }),
    refusing: example('suitable-with-precautions', { 'skin-type': chosen('iv') }),
  },
};
