import type { Citation, SignOff } from '../kernel/index.ts';
import { checkInQuestions } from './check-in-questions.ts';
import { findSign, urgencyAt } from './check-in-signs.ts';
import { signSources } from './sign-sources.ts';
import { patientTexts } from './patient-text.ts';
import { compareUrgency, mostUrgent } from './urgency.ts';
import type { Urgency } from './urgency.ts';

export type CheckInInput = {
  /** The check-in's day after the session: 1, 3, 7, 14 or 28. */
  readonly day: number;
  /** Hours from the end of the session to the answer. */
  readonly hours_since: number;
  /** Deepest setting of the session in mm; null when it is not known. */
  readonly deepest_mm: number | null;
  readonly answers: CheckInAnswers;
};

export type CheckInAnswers = {
  readonly groups: Readonly<Record<string, CheckInGroupAnswer>>;
  readonly note: string;
};

export type CheckInGroupAnswer = { readonly none: true } | { readonly yes: readonly string[] };

export type SortedCheckIn = {
  readonly urgency: Urgency;
  /** Why, most urgent first, in the words of a clinician. Empty for a check-in with nothing to report. */
  readonly reasons: readonly TriageReason[];
  /** The fixed text of the urgency; the same for every patient. */
  readonly patient_text: string;
  /** Groups that were not answered; each raises the check-in at least to `contact`. */
  readonly missing_groups: readonly string[];
};

export type TriageReason = {
  readonly code: string;
  readonly text: string;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
};

/** A reason with the urgency it asks for, before the reasons are put in order. */
type Weighed = TriageReason & { readonly urgency: Urgency };

/**
 * Sorts a patient's own report by urgency. What is ticked counts wherever it is ticked; what is left out is unknown and is
 * never taken for "no"; words the engine cannot read are left to a person.
 * @source protocols.md s8 triage order (a proposal awaiting a clinician's sign-off)
 */
export function sortCheckIn({ day, hours_since, deepest_mm, answers }: CheckInInput): SortedCheckIn {
  const hours = hoursForSorting(day, hours_since);
  const ticked = [...new Set(Object.values(answers.groups).flatMap((answer) => ('yes' in answer ? answer.yes : [])))];
  const missing_groups = missingGroups(day, answers);
  const weighed = [
    ...ticked.map((code) => signReason(code, hours)),
    ...together(ticked),
    ...beyondStudiedDepth(ticked, hours, deepest_mm),
    ...missing_groups.map(missingReason),
    ...noteReason(answers.note),
  ].toSorted((a, b) => compareUrgency(a.urgency, b.urgency));
  const urgency = mostUrgent(weighed.map((reason) => reason.urgency));
  const reasons = weighed.map(({ urgency: _, ...reason }) => reason);
  return { urgency, reasons, patient_text: patientTexts[urgency], missing_groups };
}

/** The later of the clock and the check-in's own day; a time that is no time counts as late, where the rules are strictest. */
function hoursForSorting(day: number, hours_since: number): number {
  const usable = Number.isFinite(hours_since) && hours_since >= 0 && Number.isFinite(day);
  return usable ? Math.max(hours_since, day * 24) : Number.POSITIVE_INFINITY;
}

function missingGroups(day: number, answers: CheckInAnswers): string[] {
  return checkInQuestions(day)
    .map((group) => group.code)
    .filter((code) => {
      const answer = answers.groups[code];
      return answer === undefined || ('yes' in answer && answer.yes.length === 0);
    });
}

function signReason(code: string, hours: number): Weighed {
  const sign = findSign(code);
  if (sign === null)
    return ours(
      'unknown-answer',
      'contact',
      `An answer ("${code}") that this version does not know: read it yourself.`,
    );
  const urgency = urgencyAt(sign, hours);
  return {
    code,
    text: urgency === 'self-care' ? (sign.usual_reason ?? sign.reason) : sign.reason,
    urgency,
    sources: signSources([sign]),
    sign_off: 'default',
  };
}

/**
 * Fever with redness that gets worse is the emergency sign, also when the patient ticks its halves separately.
 * @source protocols.md s8, bacterial infection: emergency if fever, eyelid or fast spread
 */
function together(ticked: readonly string[]): readonly Weighed[] {
  const infected = ticked.includes('rising-redness') || ticked.includes('pus');
  const sign = findSign('fever-with-spreading-redness');
  if (!ticked.includes('fever') || !infected || sign === null) return [];
  const text = 'Fever together with pus or redness that gets worse';
  return [
    { code: 'fever-with-infected-skin', text, urgency: 'emergency', sources: signSources([sign]), sign_off: 'default' },
  ];
}

/** The deepest setting of the cleared face trial; the published course is read up to there. */
const STUDIED_TO_MM = 1.5;
const DAY_4_H = 96;

/**
 * Redness or swelling from day 4 on after a setting deeper than the main cleared pen was evaluated at: the published course
 * of up to seven days is not taken as reassurance. An unknown depth counts as deep.
 * @source protocols.md s3, depth evaluated (Pinova, SPstudy)
 */
function beyondStudiedDepth(ticked: readonly string[], hours: number, deepest_mm: number | null): readonly Weighed[] {
  const visible = ticked.includes('redness') || ticked.includes('swelling');
  const shallow = deepest_mm !== null && deepest_mm <= STUDIED_TO_MM;
  if (!visible || shallow || hours < DAY_4_H) return [];
  const depth = deepest_mm === null ? 'an unknown depth' : `${deepest_mm} mm, deeper than ${STUDIED_TO_MM} mm`;
  return [
    {
      code: 'visible-after-deep-setting',
      text: `Redness or swelling after day 3 following ${depth}: the published course does not cover it.`,
      urgency: 'contact',
      sources: [
        {
          source: 'SPstudy',
          grade: 'REG',
          provenance: 'V',
          says: 'In the acne-scar study of the cleared pen the face was treated at 1.5 mm at most.',
        },
      ],
      sign_off: 'assumption',
    },
  ];
}

function missingReason(group: string): Weighed {
  return ours('not-answered', 'contact', `The group "${group}" was not answered; its red flags are unknown.`);
}

function noteReason(note: string): readonly Weighed[] {
  if (note.trim() === '') return [];
  return [ours('note-to-read', 'contact', 'The patient wrote a note; only a person can read it.')];
}

function ours(code: string, urgency: Urgency, text: string): Weighed {
  return { code, text, urgency, sources: [], sign_off: 'default' };
}
