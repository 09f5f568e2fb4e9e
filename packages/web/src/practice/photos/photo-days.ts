import { photoViews } from '@stipple/engine/photo-views';
import { todayIn } from '../../text/dates.ts';
import type { Photo } from './photo.ts';

/** The photos of one day of the practice, in the order of the views. */
export type PhotoDay = {
  readonly day: string;
  /** Since the session before; null where there was none, or where they differ. */
  readonly days_since_session: number | null;
  readonly photos: readonly Photo[];
};

const order = new Map(photoViews.map(({ code }, at) => [code, at]));

/** Newest day first; within a day view by view, and the newest photo of a view first. */
export function photoDays(photos: readonly Photo[], time_zone: string): readonly PhotoDay[] {
  const byDay = Map.groupBy(photos, ({ taken_at }) => todayIn(time_zone, Date.parse(taken_at)) as string);
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, ofDay]) => ({ day, days_since_session: sinceOf(ofDay), photos: ofDay.toSorted(byView) }));
}

function sinceOf(photos: readonly Photo[]): number | null {
  const days = new Set(photos.map(({ days_since_session }) => days_since_session));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function byView(one: Photo, other: Photo): number {
  const [first, second] = [order.get(one.view) ?? order.size, order.get(other.view) ?? order.size];
  if (first !== second) return first - second;
  return one.taken_at < other.taken_at ? 1 : -1;
}
