import { longDate, todayIn } from '../../text/dates.ts';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { say } from '../../text/texts.ts';
import type { Photo } from './photo.ts';

const t = say(photoCompareText);

/** `12 days after the session`, or that there was none before. */
export function sinceSession({ days_since_session }: Pick<Photo, 'days_since_session'>): string {
  if (days_since_session === null) return t('since.none');
  return days_since_session === 0 ? t('since.same') : t('since.days', { count: days_since_session });
}

/** The day on which it was taken, as the practice's calendar has it. */
export function dayOf({ taken_at }: Pick<Photo, 'taken_at'>, time_zone: string): string {
  return longDate(todayIn(time_zone, Date.parse(taken_at)));
}
