import { comparePhotos, type Comparability } from '@stipple/imaging/comparability';
import { scaleOf, type Registration } from '@stipple/imaging/registration';
import type { CompareSearch } from './compare.route.ts';
import type { Photo } from './photo.ts';

/** The two photos on screen, the earlier one first, and what they were chosen from. */
export type Compared = {
  readonly view: string;
  /** Views with at least two photos, or all where there is none such. */
  readonly views: readonly string[];
  /** Photos of this view, oldest first. */
  readonly photos: readonly Photo[];
  readonly before: Photo;
  readonly after: Photo;
};

/** What the address names; else the baseline of a view and its newest photo. Null with fewer than two photos. */
export function comparedOf(
  all: readonly Photo[],
  { before, after }: CompareSearch,
  wished: string | null,
): Compared | null {
  const standing = all.filter(({ entered_in_error }) => entered_in_error === null).toSorted(byTime);
  const named = [before, after].map((id) => standing.find(({ photo_id }) => photo_id === id) ?? null);
  const byView = Map.groupBy(standing, ({ view }) => view);
  const views = [...byView].filter(([, photos]) => photos.length > 1).map(([view]) => view);
  const view = wished ?? named[0]?.view ?? named[1]?.view ?? views[0] ?? null;
  const photos = view === null ? [] : (byView.get(view) ?? []);
  const first = own(named[0], view) ?? photos.find(({ is_baseline }) => is_baseline) ?? photos[0];
  const second = own(named[1], view) ?? photos.findLast(({ photo_id }) => photo_id !== first?.photo_id);
  if (view === null || first === undefined || second === undefined) return null;
  const [one, other] = byTime(first, second) <= 0 ? [first, second] : [second, first];
  return { view, views: views.includes(view) ? views : [view, ...views], photos, before: one, after: other };
}

/** As the server will judge it: from recorded facts and from how one photo had to be laid on the other. */
export function judged(
  { before, after }: Pick<Compared, 'before' | 'after'>,
  alignment: Registration | null,
): Comparability {
  if (alignment === null) return comparePhotos(before, after, null);
  const longer = (photo: Photo): number => Math.max(photo.display_width, photo.display_height);
  const scale = (scaleOf(alignment.transform) * longer(after)) / longer(before) || 1;
  return comparePhotos(before, after, { correlation: alignment.correlation, scale });
}

function own(photo: Photo | null | undefined, view: string | null): Photo | undefined {
  return photo?.view === view ? photo : undefined;
}

function byTime(one: Photo, other: Photo): number {
  if (one.taken_at === other.taken_at) return one.photo_id < other.photo_id ? -1 : 1;
  return one.taken_at < other.taken_at ? -1 : 1;
}
