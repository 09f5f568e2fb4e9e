import { findQuestion } from '../catalog/index.ts';
import type { Condition, Window } from '../catalog/index.ts';

/** When a rule applies, as a clinician reads it. */
export function conditionInWords(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'always';
    case 'yes':
      return `${labelOf(condition.question)}: yes`;
    case 'no':
      return `${labelOf(condition.question)}: no`;
    case 'choice':
      return `${labelOf(condition.question)}: ${condition.one_of.map((code) => choiceLabel(condition.question, code)).join(' or ')}`;
    case 'number-above':
      return `${labelOf(condition.question)}: above ${condition.above}`;
    case 'age-under':
      return `younger than ${condition.years} years`;
    case 'age-from':
      return `${condition.years} years or older`;
    case 'within':
      return `less than ${windowInWords(condition.window)} since ${labelOf(condition.question)}`;
    case 'all':
      return condition.of.map(grouped).join(' **and** ');
    case 'any':
      return condition.of.map(grouped).join(' **or** ');
    default:
      return JSON.stringify(condition);
  }
}

/** Every window that a condition counts, for the line that a clinician looks for first. */
export function windowsOf(condition: Condition): readonly Window[] {
  if (condition.kind === 'within') return [condition.window];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(windowsOf) : [];
}

export function windowInWords(window: Window): string {
  const [count, unit] = window.kind === 'days' ? [window.days, 'day'] : [window.months, 'calendar month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function grouped(condition: Condition): string {
  const words = conditionInWords(condition);
  return condition.kind === 'all' || condition.kind === 'any' ? `(${words})` : words;
}

function labelOf(question: string): string {
  return `“${findQuestion(question)?.label ?? question}”`;
}

function choiceLabel(question: string, code: string): string {
  return findQuestion(question)?.choices.find((choice) => choice.code === code)?.label ?? code;
}
