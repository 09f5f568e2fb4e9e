import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readOutcomes } from '@stipple/contract/outcomes';
import { longDate } from '../../text/dates.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { say } from '../../text/texts.ts';

export type ReviewReason = ResponseOf<typeof readOutcomes>['review_due'][number];

const t = say(outcomesText);

/** Why a review has come up, for the first screen: it does without the catalogue and so without the event's name. */
export function reasonInShort(reason: ReviewReason): string {
  switch (reason.kind) {
    case 'first-reading':
    case 'final-reading':
      return t(`review.reason.${reason.kind}`, { day: longDate(reason.since) });
    case 'no-change':
    case 'not-measured':
      return t(`review.reason.${reason.kind}`, { count: reason.sessions });
    case 'adverse-event':
      return t('review.reason.adverse-event.short', { day: longDate(reason.since) });
  }
}
