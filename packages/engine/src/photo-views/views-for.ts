import { bodyViews } from './body-views.ts';
import { faceViews } from './face-views.ts';
import type { PhotoView } from './photo-view.ts';

/** Every view, in the order in which a set is taken. */
export const photoViews: readonly PhotoView[] = [...faceViews, ...bodyViews];

/** Null where no view has this code. */
export function findPhotoView(code: string): PhotoView | null {
  return photoViews.find((view) => view.code === code) ?? null;
}

/**
 * The views to take for these zones (of the plan, or of the indication), in order. Retired ones are not taken any more.
 * Sides of the face are one series: to compare a cheek later, all five are needed.
 */
export function photoViewsFor(zones: readonly string[]): readonly PhotoView[] {
  return photoViews.filter((view) => !view.retired && view.zones.some((zone) => zones.includes(zone)));
}
