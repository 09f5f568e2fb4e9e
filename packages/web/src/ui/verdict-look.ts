import type { Verdict } from '@stipple/engine/kernel';
import { longDate } from '../text/dates.ts';
import type { IconName } from './icon-strokes.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** The tone of a state: which of the six colours it wears. Never used without its icon and its word. */
export type Tone = 'suitable' | 'precautions' | 'defer' | 'refer' | 'unsuitable' | 'unknown';

export type VerdictLook = { readonly tone: Tone; readonly icon: IconName; readonly word: string };

export const verdictLook: Readonly<Record<Verdict, VerdictLook>> = {
  suitable: { tone: 'suitable', icon: 'tick', word: t('verdict.suitable') },
  'suitable-with-precautions': { tone: 'precautions', icon: 'triangle', word: t('verdict.suitable-with-precautions') },
  defer: { tone: 'defer', icon: 'calendar', word: t('verdict.defer') },
  refer: { tone: 'refer', icon: 'arrow-out', word: t('verdict.refer') },
  unsuitable: { tone: 'unsuitable', icon: 'octagon', word: t('verdict.unsuitable') },
  'cannot-tell': { tone: 'unknown', icon: 'question', word: t('verdict.cannot-tell') },
};

/**
 * The verdict in words, with its date where it has one: *Defer until 12 February 2027*. Nobody is referred until a day:
 * there the date says up to when the finding counts.
 */
export function verdictWords(verdict: Verdict, until: string | null = null): string {
  const { word } = verdictLook[verdict];
  return until === null ? word : t(`verdict.${dated[verdict]}`, { word, day: longDate(until) });
}

const dated: Readonly<Record<Verdict, 'until' | 'not-before' | 'if-before'>> = {
  suitable: 'until',
  'suitable-with-precautions': 'until',
  defer: 'until',
  refer: 'if-before',
  unsuitable: 'if-before',
  'cannot-tell': 'not-before',
};
