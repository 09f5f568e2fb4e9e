import type { Urgency } from './urgency.ts';

/** One thing the patient can tick, and how urgent it is as time since the session goes by. */
export type CheckInSign = {
  readonly code: string;
  readonly group: CheckInGroupCode;
  /** What the patient reads. */
  readonly text: string;
  /** What the practice reads as the reason. */
  readonly reason: string;
  /** The same while it is part of the usual course; null for a sign that never is. */
  readonly usual_reason: string | null;
  readonly red_flag: boolean;
  /** From which hour after the session which urgency holds; the first step is at hour 0, later steps are never milder. */
  readonly steps: readonly UrgencyStep[];
  /** Catalogue adverse events it may be the first sign of; their sources are the sources of the reason. */
  readonly may_be: readonly string[];
};

export type UrgencyStep = { readonly from_h: number; readonly urgency: Urgency };
export type CheckInGroupCode = 'right-now' | 'new-signs' | 'later-signs' | 'usual-course';

/** A reviewed course ends with day 7; hour 192 is the first hour of day 8. */
const AFTER_DAY_7_H = 192;
/** Bruises and crusts are described to day 10; hour 264 is the first hour of day 11. */
const AFTER_DAY_10_H = 264;

/**
 * Order and urgency follow the reference pack's triage order, a proposal awaiting a clinician's sign-off. Onset times that
 * were only recalled set no step. Every red flag of an adverse event that a patient can see or feel is a sign here; where the
 * triage order does not name it, it has the urgency of its event.
 * @source protocols.md s8 triage order and red flags; s6 for the usual course (Chu21, Dermatique, DesertSage)
 */
export const checkInSigns: readonly CheckInSign[] = [
  always('breathing-trouble', 'right-now', 'emergency', {
    text: 'It is hard to breathe, my breathing is noisy, my voice is hoarse, or my throat, tongue or lips are swelling',
    reason: 'Breathing trouble, hoarse voice, or swelling of throat, tongue or lips',
    may_be: ['anaphylaxis', 'lidocaine-toxicity'],
  }),
  always('collapse-or-fit', 'right-now', 'emergency', {
    text: 'I collapsed or passed out, or I had a fit',
    reason: 'Collapse or fit',
    may_be: ['anaphylaxis', 'lidocaine-toxicity', 'faint'],
  }),
  always('numbing-cream-reaction', 'right-now', 'emergency', {
    text: 'After numbing cream: I feel light-headed, my ears ring, my tongue or lips are numb, I taste metal, or I am very restless',
    reason: 'Early signs of a reaction to the anaesthetic',
    may_be: ['lidocaine-toxicity'],
  }),
  always('blue-grey-skin', 'right-now', 'emergency', {
    text: 'My skin, lips or nails look blue or grey',
    reason: 'Blue-grey skin',
    may_be: ['methaemoglobinaemia'],
  }),
  always('eye-or-eyelid', 'right-now', 'emergency', {
    text: 'My eye hurts, I see worse than before, or there are sores or swelling on my eyelid',
    reason: 'Eye or eyelid signs',
    may_be: ['eye-injury', 'herpes-reactivation', 'bacterial-infection'],
  }),
  always('fever-with-spreading-redness', 'right-now', 'emergency', {
    text: 'I have a fever and the redness is spreading',
    reason: 'Fever with spreading redness',
    may_be: ['bacterial-infection'],
  }),
  always('fast-spreading-redness', 'right-now', 'emergency', {
    text: 'Redness or heat that spreads fast, within hours',
    reason: 'Redness or heat spreading fast',
    may_be: ['bacterial-infection'],
  }),
  always('grouped-blisters', 'new-signs', 'same-day', {
    text: 'A group of small blisters, or a cold sore',
    reason: 'Grouped blisters',
    may_be: ['herpes-reactivation'],
  }),
  always('pus', 'new-signs', 'same-day', {
    text: 'Pus or yellow crust, or skin that weeps',
    reason: 'Pus or weeping',
    may_be: ['bacterial-infection'],
  }),
  always('fever', 'new-signs', 'same-day', {
    text: 'A fever',
    reason: 'Fever',
    may_be: ['bacterial-infection'],
  }),
  always('rising-pain', 'new-signs', 'same-day', {
    text: 'Pain that gets stronger instead of weaker',
    reason: 'Rising pain',
    may_be: ['pain', 'bacterial-infection'],
  }),
  {
    code: 'severe-pain',
    group: 'new-signs',
    text: 'Severe pain',
    reason: 'Severe pain',
    usual_reason: null,
    red_flag: true,
    steps: [
      { from_h: 0, urgency: 'contact' },
      { from_h: 24, urgency: 'same-day' },
    ],
    may_be: ['pain', 'bacterial-infection'],
  },
  {
    code: 'rising-redness',
    group: 'new-signs',
    text: 'Redness, heat or swelling that gets worse instead of better',
    reason: 'Redness or swelling getting worse',
    usual_reason: null,
    red_flag: true,
    steps: [
      { from_h: 0, urgency: 'contact' },
      { from_h: 48, urgency: 'same-day' },
    ],
    may_be: ['erythema-oedema', 'bacterial-infection', 'contact-dermatitis'],
  },
  always('one-sided-redness', 'new-signs', 'contact', {
    text: 'Redness or swelling that is much stronger on one side',
    reason: 'One-sided redness or swelling',
    may_be: ['erythema-oedema', 'bacterial-infection'],
  }),
  always('facial-swelling', 'new-signs', 'same-day', {
    text: 'Strong swelling of my face',
    reason: 'Strong swelling of the face',
    may_be: ['contact-dermatitis'],
  }),
  always('widespread-rash', 'new-signs', 'same-day', {
    text: 'A rash, also on skin that was not treated',
    reason: 'Widespread rash',
    may_be: ['metal-eruption'],
  }),
  always('blister', 'new-signs', 'same-day', {
    text: 'A single blister, or blisters with itching',
    reason: 'Blister',
    may_be: ['contact-dermatitis'],
  }),
  always('expanding-bruise', 'new-signs', 'same-day', {
    text: 'A large bruise, or one that keeps growing',
    reason: 'Large or expanding bruise',
    may_be: ['bruising', 'nerve-or-vessel-damage'],
  }),
  always('numbness', 'new-signs', 'same-day', {
    text: 'Numb skin or a weak muscle where I was treated',
    reason: 'Numbness or weakness',
    may_be: ['nerve-or-vessel-damage'],
  }),
  always('shared-needle', 'new-signs', 'same-day', {
    text: 'I think the needles or a tube of blood had been used for someone else',
    reason: 'Possible exposure to a shared device or to blood',
    may_be: ['blood-borne-exposure'],
  }),
  always('lumps', 'later-signs', 'contact', {
    text: 'Firm lumps or bumps where I was treated',
    reason: 'Nodules or plaques; beyond 14 days a granulomatous reaction is to be considered',
    may_be: ['granulomatous-reaction', 'non-tuberculous-mycobacteria'],
  }),
  always('lumps-with-joint-pain', 'later-signs', 'contact', {
    text: 'Painful joints or feeling ill, together with lumps where I was treated',
    reason: 'Nodules or plaques with joint pain or general illness: a granulomatous reaction is to be considered',
    may_be: ['granulomatous-reaction'],
  }),
  always('ring-or-warts', 'later-signs', 'contact', {
    text: 'A ring-shaped rash, or new warts',
    reason: 'Ring-shaped rash or new warts',
    may_be: ['fungal-or-wart-spread'],
  }),
  always('colour-change', 'later-signs', 'contact', {
    text: 'Dark or pale marks that were not there before',
    reason: 'Pigment change',
    may_be: ['post-inflammatory-hyperpigmentation', 'hypopigmentation'],
  }),
  always('raised-lines', 'later-signs', 'contact', {
    text: 'Raised, white or scaly lines, or a scar that grows',
    reason: 'Raised, white or scaly lines',
    may_be: ['tram-track-scar', 'hypertrophic-scar-or-keloid', 'koebner-reaction'],
  }),
  always('swollen-glands', 'later-signs', 'contact', {
    text: 'Swollen glands at the neck, jaw or near the treated skin',
    reason: 'Swollen lymph nodes',
    may_be: ['lymph-node-swelling'],
  }),
  always('new-spots', 'later-signs', 'contact', {
    text: 'New spots or tiny white bumps',
    reason: 'Acne flare or milia',
    may_be: ['acne-flare-or-milia'],
  }),
  usual('redness', AFTER_DAY_7_H, 'Redness, like a sunburn', 'Redness still present after day 7', ['erythema-oedema']),
  usual('swelling', AFTER_DAY_7_H, 'Slight swelling', 'Swelling still present after day 7', ['erythema-oedema']),
  usual('tightness', AFTER_DAY_7_H, 'Tight or warm skin', 'Tightness or warmth still present after day 7', [
    'erythema-oedema',
  ]),
  usual('itching', AFTER_DAY_7_H, 'Mild itching', 'Itching still present after day 7', ['dryness-peeling-itch']),
  usual('peeling', AFTER_DAY_7_H, 'Dry or peeling skin', 'Peeling still present after day 7', ['dryness-peeling-itch']),
  usual(
    'bruise-or-crust',
    AFTER_DAY_10_H,
    'A small bruise or tiny crusts',
    'Bruise or crusts still present after day 10',
    ['bruising'],
  ),
];

export function urgencyAt(sign: CheckInSign, hours: number): Urgency {
  return sign.steps.findLast((step) => hours >= step.from_h)?.urgency ?? 'contact';
}

export function findSign(code: string): CheckInSign | null {
  return checkInSigns.find((sign) => sign.code === code) ?? null;
}

function always(
  code: string,
  group: CheckInGroupCode,
  urgency: Urgency,
  words: Pick<CheckInSign, 'text' | 'reason' | 'may_be'>,
): CheckInSign {
  return { code, group, usual_reason: null, red_flag: true, steps: [{ from_h: 0, urgency }], ...words };
}

/** Part of the usual course until an hour; after it a person looks, because nothing published says that it is normal. */
function usual(
  code: string,
  contact_from_h: number,
  text: string,
  reason: string,
  may_be: readonly string[],
): CheckInSign {
  const steps: readonly UrgencyStep[] = [
    { from_h: 0, urgency: 'self-care' },
    { from_h: contact_from_h, urgency: 'contact' },
  ];
  const usual_reason = `${text}: part of the usual course so far`;
  return { code, group: 'usual-course', text, reason, usual_reason, red_flag: false, steps, may_be };
}
