import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, choiceOf, chosen, no, numberOf, numbered, yes, yesNo } from '../question.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'May not suit people on warfarin, heparin or low-dose aspirin.');
const manual = cite('SPes', 'REG', 'V', 'An older manual of one pen lists anticoagulants as not evaluated.');
const ucsd = cite(
  'UCSD',
  'CON',
  'V',
  'Dermatologic surgery: continue single agents, stopping raises the risk of clots (grade 1C).',
);
const review = cite(
  'Palamaras15',
  'CON',
  'V',
  'Dermatologic surgery: continue single agents; avoid surgery above an INR of 3.5.',
);
const clinic = cite(
  'Ageless',
  'CLI',
  'V',
  'One clinic asks to leave out non-prescribed aspirin, painkillers and fish oil for 48 hours.',
);

/** Continue single agents; more than one, a DOAC or a high INR goes to a physician. @source protocols.md s2, UCSD Iyengar20 Palamaras15 FDA-MN */
export const anticoagulants: ContraindicationEntry = {
  code: 'anticoagulants',
  name: 'Anticoagulant or antiplatelet drug',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'medicines',
  questions: [
    yesNo('anticoagulants', {
      text: 'Do you take anything that makes your blood thinner, such as aspirin, clopidogrel, warfarin or heparin?',
      label: 'Anticoagulant or antiplatelet drug',
      help: 'Keep taking what a doctor has prescribed.',
      holds_for_days: 0,
    }),
    choiceOf(
      'anticoagulants.kind',
      [
        { code: 'one-antiplatelet', label: 'Aspirin or one other tablet against clotting platelets, prescribed' },
        { code: 'warfarin', label: 'Warfarin or a similar tablet with INR checks' },
        { code: 'heparin', label: 'Heparin injections' },
        { code: 'doac', label: 'Apixaban, rivaroxaban, edoxaban or dabigatran' },
        { code: 'two-or-more', label: 'Two or more of these' },
        { code: 'not-prescribed', label: 'Only aspirin, painkillers or fish oil that no doctor prescribed' },
      ],
      {
        text: 'Which one do you take?',
        label: 'Kind of anticoagulant or antiplatelet',
        asked_when: afterYesTo('anticoagulants'),
        holds_for_days: 0,
      },
    ),
    numberOf(
      'anticoagulants.inr',
      { unit: 'INR', min: 0.5, max: 15 },
      {
        text: 'If you take warfarin: what was your last INR?',
        label: 'Last INR (warfarin)',
        asked_when: afterYesTo('anticoagulants'),
        holds_for_days: 7,
      },
    ),
  ],
  rules: [
    {
      code: 'to-physician',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'anticoagulants' },
          {
            kind: 'any',
            of: [
              { kind: 'choice', question: 'anticoagulants.kind', one_of: ['doac', 'two-or-more'] },
              {
                kind: 'all',
                of: [
                  { kind: 'choice', question: 'anticoagulants.kind', one_of: ['warfarin'] },
                  { kind: 'number-above', question: 'anticoagulants.inr', above: 3.5 },
                ],
              },
            ],
          },
        ],
      },
      verdict: 'refer',
      title: 'Anticoagulation, physician review',
      text: 'Takes a direct oral anticoagulant, more than one agent, or has an INR above 3.5. Surgical guidance covers single agents and an INR up to 3.5; there is none for needling. To discuss with the prescribing physician; nobody stops a prescribed drug for this.',
      plain_text:
        'Because of the medicine you take against blood clots, a doctor should look first; keep taking it as prescribed.',
      precautions: [],
      consent_risk: 'Because of your blood-thinning medicine you may bleed and bruise more, and for longer.',
      sources: [review, fda],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
    {
      code: 'single-agent',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'anticoagulants' },
          { kind: 'choice', question: 'anticoagulants.kind', one_of: ['one-antiplatelet', 'warfarin', 'heparin'] },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Anticoagulant continued',
      text: 'Takes one anticoagulant or antiplatelet drug: {anticoagulants.kind}. Guidance for skin surgery says to continue it; a device manual lists it as not evaluated.',
      plain_text: 'Your medicine against blood clots can make you bruise more; keep taking it as prescribed.',
      precautions: [
        'Leave the prescribed drug as it is; stopping raises the risk of clots.',
        'Choose the shallower setting.',
        'Allow more time for pressure after each zone.',
      ],
      consent_risk: 'Because of your blood-thinning medicine you may bleed and bruise more, and for longer.',
      sources: [ucsd, review, manual, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'not-prescribed',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'anticoagulants' },
          { kind: 'choice', question: 'anticoagulants.kind', one_of: ['not-prescribed'] },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Non-prescribed aspirin',
      text: 'Takes aspirin, a painkiller or fish oil without prescription. One clinic asks to leave them out for 48 hours; no trial was found.',
      plain_text: 'The painkiller or oil that you take on your own can make you bruise more.',
      precautions: ['Expect more bruising; allow more time for pressure.'],
      consent_risk: 'Aspirin, some painkillers and fish oil can make you bruise more.',
      sources: [clinic, fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'May not suit.', citation: fda },
    { says: 'Not evaluated with one pen.', citation: manual },
    { says: 'Continue single agents.', citation: ucsd },
    {
      says: 'Continue; bleeding is rare in skin surgery.',
      citation: cite(
        'Iyengar20',
        'CON',
        'V',
        'Bleeding considerations in dermatologic surgery: continue single agents.',
      ),
    },
    { says: 'Avoid surgery above an INR of 3.5.', citation: review },
    {
      says: 'Contraindicated by a clinic.',
      citation: cite('Balance', 'CLI', 'V', 'One clinic does not treat people on anticoagulants.'),
    },
    position('Purely', 'CLI', 'V', 'Another clinic does not treat people on anticoagulants.'),
    position('Healio14', 'CON', 'V', 'A report of a review: bleeding or haematoma in 0.89 % of cases of skin surgery.'),
    position('000', 'CNS', 'V', 'A consumer article advises to avoid it.'),
  ],
  chosen_because:
    'Stopping a prescribed drug is the greater danger; shallow needling bleeds less than the surgery for which continuing is advised.',
  sources: [fda, ucsd, review],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { anticoagulants: no }),
    refusing: example('refer', {
      anticoagulants: yes,
      'anticoagulants.kind': chosen('warfarin'),
      'anticoagulants.inr': numbered(3.6),
    }),
  },
};
