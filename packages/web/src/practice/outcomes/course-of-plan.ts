import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readOutcomes } from '@stipple/contract/outcomes';
import { findAdverseEvent } from '@stipple/engine/catalog';
import { longDate } from '../../text/dates.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { say } from '../../text/texts.ts';
import { reasonInShort } from './reason-in-short.ts';
import type { ReviewReason } from './reason-in-short.ts';

export type PlanOutcomesRead = ResponseOf<typeof readOutcomes>;
export type ReadingDue = PlanOutcomesRead['due'][number];

const t = say(outcomesText);

/** Why a review has come up, in a sentence. */
export function reasonWords(reason: ReviewReason): string {
  if (reason.kind !== 'adverse-event') return reasonInShort(reason);
  const event = findAdverseEvent(reason.event)?.name ?? reason.event;
  return t('review.reason.adverse-event', { day: longDate(reason.since), event });
}

/** At which point of the course a reading belongs. */
export function placeWords({ occasion, session_number }: ReadingDue): string {
  return t(`reading.${occasion}`, { number: session_number ?? '' });
}

export function standingWords({ standing, occasion, due_on }: ReadingDue): string {
  const day = due_on === null ? '' : longDate(due_on);
  if (standing === 'missed' && occasion === 'baseline') return t('standing.missed.baseline');
  return t(`standing.${standing}`, { day });
}

/** Due ones first, then what lies ahead; of what was missed only the last of each scale is worth a line. */
export function readingsInOrder(due: readonly ReadingDue[]): readonly ReadingDue[] {
  const missed = due.filter(({ standing }) => standing === 'missed');
  const latest = missed.filter((one) => missed.findLast(({ scale }) => scale === one.scale) === one);
  const of = (standing: ReadingDue['standing']) => due.filter((one) => one.standing === standing);
  return [...of('due'), ...of('ahead'), ...latest];
}
