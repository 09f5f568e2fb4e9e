import type { AnaestheticEntry, Answer, AnswerValue } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, missingFact } from './limit.ts';

/**
 * What the patient said that rules a product out. An answer that is missing is unknown, never "no": it is asked before the
 * cream goes on.
 */
export function checkAnaestheticAnswers(entry: AnaestheticEntry, answers: readonly Answer[]): readonly Finding[] {
  return entry.blocked_by.flatMap((question) => {
    const { name, sources, sign_off } = entry;
    const rule = `anaesthetic.${question}`;
    const values = newestValues(question, answers);
    if (values.some((value) => value.kind === 'yes-no' && value.yes)) {
      const text = `The answers speak against ${name}.`;
      return [forbidden({ rule, title: 'Not for this patient', text, sources, sign_off }, 'physician')];
    }
    if (values.length > 0 && values.every((value) => value.kind === 'yes-no')) return [];
    const text = `Ask before ${name} is put on: the answer is not known.`;
    return [missingFact({ rule: `${rule}.unknown`, title: 'To be asked', text, sources, sign_off })];
  });
}

/** Every answer of the newest day: where two people disagree on one day, the one that warns counts. */
function newestValues(question: string, answers: readonly Answer[]): readonly AnswerValue[] {
  const given = answers.filter((answer) => answer.question === question);
  const newest = given
    .map((answer) => answer.answered_on)
    .toSorted()
    .at(-1);
  return given.filter((answer) => answer.answered_on === newest).map((answer) => answer.value);
}
