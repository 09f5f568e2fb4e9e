import type { Photo, PhotoUse } from '../photos/photo.ts';

/** The newest photo that later ones are compared with; of one day, the one that shows the face as it is met. */
export function latestBaseline(photos: readonly Photo[]): Photo | null {
  const shown = photos.filter((photo) => photo.is_baseline && photo.entered_in_error === null && photo.links !== null);
  return shown.toSorted(byDayThenFront)[0] ?? null;
}

/** Why there is no photo to look at. */
export type NoFace = 'refused' | 'none' | 'away';

export function whyNoFace(read: { readonly photo_use: PhotoUse } | null): NoFace {
  if (read === null) return 'away';
  return read.photo_use.for_record === false ? 'refused' : 'none';
}

function byDayThenFront(one: Photo, other: Photo): number {
  const days = other.taken_at.slice(0, 10).localeCompare(one.taken_at.slice(0, 10));
  if (days !== 0) return days;
  return Number(other.view === FRONT) - Number(one.view === FRONT) || other.taken_at.localeCompare(one.taken_at);
}

const FRONT = 'face-front';
