import type { InboxUrgency } from '@stipple/record/check-ins/inbox';
import { checkInQuestions, type CheckInAnswers, type SortedCheckIn } from '@stipple/engine/triage';

/** A report with how soon somebody must look at it; the words for the patient follow from that. */
export type JudgedCheckIn = Pick<SortedCheckIn, 'reasons' | 'missing_groups'> & { readonly urgency: InboxUrgency };

/**
 * A report taken while the practice has sorting switched off: it comes as *to read*, whatever it says, and the patient is
 * told so in one fixed text. Groups that were left out are named, because that is not a judgement.
 */
export function unsortedCheckIn(for_day: number, answers: CheckInAnswers): JudgedCheckIn {
  return {
    urgency: 'to-read',
    reasons: [NOT_SORTED],
    missing_groups: checkInQuestions(for_day).flatMap(({ code }) => (code in answers.groups ? [] : [code])),
  };
}

const NOT_SORTED: SortedCheckIn['reasons'][number] = {
  code: 'not-sorted',
  text: 'Not sorted: the practice has switched sorting off. Read the answers.',
  sources: [],
  sign_off: 'default',
};
