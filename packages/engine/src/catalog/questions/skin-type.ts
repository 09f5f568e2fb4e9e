import { choiceOf } from '../question.ts';
import type { Question } from '../question.ts';

/** Fitzpatrick's class, assigned by the clinician; read by candidacy, plan and aftercare. @source protocols.md s2, Cohen16 */
export const skinTypeQuestion: Question = choiceOf(
  'skin-type',
  [
    { code: 'i', label: 'I: always burns, never tans' },
    { code: 'ii', label: 'II: burns easily, tans little' },
    { code: 'iii', label: 'III: sometimes burns, tans gradually' },
    { code: 'iv', label: 'IV: rarely burns, tans well' },
    { code: 'v', label: 'V: very rarely burns, brown skin' },
    { code: 'vi', label: 'VI: does not burn, deeply pigmented skin' },
  ],
  {
    text: 'Skin type (Fitzpatrick I to VI)',
    label: 'Fitzpatrick skin type',
    holds_for_days: 3650,
    asked_of: 'clinician',
  },
);
