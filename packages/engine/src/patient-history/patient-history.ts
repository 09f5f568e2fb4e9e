import { factsOn } from '../candidacy/facts.ts';
import { skinTypes } from '../catalog/skin-type.ts';
import type { Answer, AnswerValue, SkinType } from '../catalog/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/**
 * Fitzpatrick's type as it is known on a day, for clearances and aftercare. Null where it was not assigned, or answers of one
 * day disagree: candidacy reads the same answers by the same rules.
 * @source protocols.md s2 Fitzpatrick IV-VI
 */
export function skinTypeOn(answers: readonly Answer[], day: CalendarDate): SkinType | null {
  const value = valueOn('skin-type', answers, day);
  return value?.kind === 'choice' ? (skinTypes.find((type) => type === value.choice) ?? null) : null;
}

/** Whether dark marks have stayed before. Null where it was not asked, is not known, or was said too long ago. */
export function pigmentHistoryOn(answers: readonly Answer[], day: CalendarDate): boolean | null {
  const value = valueOn('pigment-history', answers, day);
  return value?.kind === 'yes-no' ? value.yes : null;
}

function valueOn(question: string, answers: readonly Answer[], day: CalendarDate): AnswerValue | null {
  const fact = factsOn(
    answers.filter((answer) => answer.question === question),
    day,
  ).of(question);
  return fact.kind === 'known' ? fact.value : null;
}
