import type { ConsentText, WrittenSection } from '../consent-text.ts';

const WHAT_IS_DONE: WrittenSection = {
  heading: 'What is done',
  only_when: null,
  text:
    'Many tiny punctures are made in your skin with {{tool}} ({{device}}). Areas: {{zones}}. ' +
    '{{course}}. The needles are set to at most {{deepest_mm}} mm; how deep they reach in the skin is less and varies. ' +
    'A numbing cream may be used before. The skin becomes red, and small points of blood may appear. {{single_use}}',
};

const WHAT_TO_EXPECT: WrittenSection = {
  heading: 'What it can do, and its limits',
  only_when: null,
  text:
    'The aim is to improve {{indication}}. {{expectation}} ' +
    'Nobody can promise a result. It is possible that you will not see the change you hope for; this is a risk of the treatment too.',
};

const THE_SAME_FOR_ALL: readonly WrittenSection[] = [
  {
    heading: 'What usually happens afterwards',
    only_when: null,
    text:
      'Redness, warmth, tightness and swelling like a sunburn are common and mostly settle in two to three days. ' +
      'Dryness, flaking, itching, small bruises or crusts can last up to a week. ' +
      'Redness that is still there after seven days is not expected: call us.',
  },
  {
    heading: 'Risks that matter and rare serious ones',
    only_when: null,
    text:
      'Spots or a flare of acne; dark marks that can last for months, more often in darker skin; light marks; ' +
      'a cold sore that comes back; infection of the skin; raised scars or lines on the skin; allergic reactions to a product or metal; ' +
      'firm lumps (granulomas) where something was rubbed into the open skin; damage to a nerve or vessel. ' +
      'For most of these nobody has counted reliably how often they occur. ' +
      'Infections through blood have been spread where needles were shared; a needle is never shared here. ' +
      'Numbing creams can, rarely, cause serious reactions when too much is used.',
  },
  {
    heading: 'Other ways, and doing nothing',
    only_when: null,
    text:
      'Lasers, devices that heat the skin, chemical peels and fillers are other ways, each with risks of its own; ask about any of them. ' +
      'Doing nothing is always possible: it has no risk from treatment, and the skin stays as it is or changes with time.',
  },
  {
    heading: 'Afterwards',
    only_when: null,
    text:
      'You receive written advice for each day. The most important: keep sun, make-up, sweat and active skin products away from the skin for as long as it says. ' +
      'Call us if pain, redness or swelling gets worse after two days, or with blisters, pus or fever. ' +
      'With trouble breathing, collapse, or trouble with an eye, call the emergency number first.',
  },
];

const OFF_LABEL: WrittenSection = {
  heading: 'Use outside the device’s clearance',
  only_when: 'off-label',
  text:
    'No clearance by a regulator was found for using {{device}} for {{indication}} on all the areas planned, or at your age. ' +
    'Such use is called off-label. It is allowed, and the evidence for it may be weaker.',
};

const YOUR_CHOICE: WrittenSection = {
  heading: 'Your choice',
  only_when: null,
  text:
    'Take the time you need. You may ask anything, change your mind, or stop at any moment, also during a session, without giving a reason. ' +
    'Tell us before each session about new medicines, illnesses, allergies, pregnancy or strong sun.',
};

/**
 * The first consent text: nature of the procedure, what to expect and its limits, risks that matter and rare serious
 * ones, alternatives with none among them, aftercare, off-label use where it applies, and that it is a free choice.
 * Written for the patient; a clinic's generic form is not enough, so indication, zones and device are the plan's own.
 *
 * @source protocols.md section 11: AU-consent (contents, specific to this procedure), GMC-yq (missing the aim is a risk,
 *   time and no pressure, no guarantee), FDA-MN (alternatives and their risks), FDA-all (off-label), NCT026 and AllTrain
 *   (photographs separate), Heather (report changes at each visit)
 * @source protocols.md section 6: HKJ18, Martin21, Chu21 (normal recovery); section 8: Chu21, Dogra14, DarkPAHPI, FDA-MN,
 *   Soltani14, MassDev, MMWR24 (adverse events); section 4 and the pack's head: Kalluri11 (a setting is not a depth)
 */
export const consent2026November1: ConsentText = {
  text_id: null,
  label: '2026-11.1',
  language: 'en',
  title: 'Consent to microneedling',
  sections: [WHAT_IS_DONE, WHAT_TO_EXPECT, ...THE_SAME_FOR_ALL, OFF_LABEL, YOUR_CHOICE],
  photo_question:
    'Photographs before and after each session are part of good care and stay in your record. ' +
    'Any other use is a separate choice, and treatment does not depend on it.',
  valid_months: null,
  asks_again: false,
  published_at: null,
};
