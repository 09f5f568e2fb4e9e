import type { OutcomeScaleEntry } from '@stipple/engine/catalog';
import { outcomesText } from '../../text/en/outcomes.ts';
import { say } from '../../text/texts.ts';

const t = say(outcomesText);

/** What a change on this scale is held against, and what was not found: said before anybody reads a change into it. */
export function scaleSupport(scale: OutcomeScaleEntry): readonly string[] {
  const { noise, smallest_important_change: smallest, unverified = [] } = scale;
  if (unverified.includes('direction')) return [t('support.no-direction')];
  const lacksError = unverified.includes('error');
  if (noise === null && lacksError && smallest === null) return [t('support.none')];
  return [
    ...(noise === null ? (lacksError ? [] : [t('support.whole-grade')]) : [t('support.noise', { noise })]),
    smallest === null ? t('support.no-important') : t('support.important', { smallest }),
  ];
}
