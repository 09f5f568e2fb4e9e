import { choiceOf } from '../question.ts';
import type { Question } from '../question.ts';

/** Fitzpatrick's class, assigned by the clinician; read by candidacy, plan and aftercare. @source protocols.md s2, Cohen16 */
export const skinTypeQuestion: Question = choiceOf(
  'skin-type',
  [
    { code: 'i', label: 'Type I' },
    { code: 'ii', label: 'Type II' },
    { code: 'iii', label: 'Type III' },
    { code: 'iv', label: 'Type IV' },
    { code: 'v', label: 'Type V' },
    { code: 'vi', label: 'Type VI' },
  ],
  {
    text: 'Skin type (Fitzpatrick I to VI)',
    label: 'Fitzpatrick skin type',
    holds_for_days: 3650,
    asked_of: 'clinician',
  },
);
