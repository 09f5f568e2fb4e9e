import type { Verdict } from '@stipple/engine/kernel';
import { longDate } from '../text/dates.ts';
import type { IconName } from './icon-strokes.ts';

/** The tone of a state: which of the six colours it wears. Never used without its icon and its word. */
export type Tone = 'suitable' | 'precautions' | 'defer' | 'refer' | 'unsuitable' | 'unknown';

export type VerdictLook = { readonly tone: Tone; readonly icon: IconName; readonly word: string };

export const verdictLook: Readonly<Record<Verdict, VerdictLook>> = {
  suitable: { tone: 'suitable', icon: 'tick', word: 'Suitable' },
  'suitable-with-precautions': { tone: 'precautions', icon: 'triangle', word: 'Suitable with precautions' },
  defer: { tone: 'defer', icon: 'calendar', word: 'Defer' },
  refer: { tone: 'refer', icon: 'arrow-out', word: 'Refer' },
  unsuitable: { tone: 'unsuitable', icon: 'octagon', word: 'Unsuitable' },
  'cannot-tell': { tone: 'unknown', icon: 'question', word: 'Cannot tell' },
};

/** The verdict in words, with its date where it has one: *Defer until 12 February 2027*. */
export function verdictWords(verdict: Verdict, until: string | null = null): string {
  const { word } = verdictLook[verdict];
  if (until === null) return word;
  return verdict === 'cannot-tell' ? `${word}, not before ${longDate(until)}` : `${word} until ${longDate(until)}`;
}
