import type { checkInShape } from '@stipple/contract/check-ins';
import { checkInQuestions } from '@stipple/engine/triage';
import type { z } from 'zod';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { Tone } from '../../ui/verdict-look.ts';

export type CheckIn = z.output<typeof checkInShape>;
export type Urgency = CheckIn['urgency'];

export const urgencyLook: Readonly<Record<Urgency, { readonly tone: Tone; readonly icon: IconName }>> = {
  emergency: { tone: 'unsuitable', icon: 'octagon' },
  'to-read': { tone: 'unknown', icon: 'question' },
  'same-day': { tone: 'precautions', icon: 'triangle' },
  contact: { tone: 'refer', icon: 'message' },
  'self-care': { tone: 'suitable', icon: 'tick' },
};

/** One screen of the check-in with what was ticked on it; null was not answered. */
export type AnsweredGroup = { readonly code: string; readonly title: string; readonly signs: readonly string[] | null };

/**
 * The answers beside the questions of that day. What a newer or older catalogue does not know any more stays in sight
 * under its code: nothing that a patient said is dropped.
 */
export function answeredGroups({ for_day, answers, missing_groups }: CheckIn): readonly AnsweredGroup[] {
  const asked = checkInQuestions(for_day);
  const known = asked.map(({ code, title, questions }) => ({
    code,
    title,
    signs: signsOf(answers.groups[code], questions),
  }));
  const strange = [...new Set([...Object.keys(answers.groups), ...missing_groups])]
    .filter((code) => asked.every((group) => group.code !== code))
    .map((code) => ({ code, title: code, signs: signsOf(answers.groups[code], []) }));
  return [...known, ...strange];
}

type GivenGroup = CheckIn['answers']['groups'][string] | undefined;

function signsOf(given: GivenGroup, questions: readonly { code: string; text: string }[]): readonly string[] | null {
  if (given === undefined) return null;
  if ('none' in given) return [];
  return given.yes.map((sign) => questions.find(({ code }) => code === sign)?.text ?? sign);
}
