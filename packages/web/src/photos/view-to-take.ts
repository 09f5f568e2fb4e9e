import type { CaptureFacts } from '@stipple/imaging/capture';
import type { ViewPose } from '@stipple/engine/photo-views';

/** One view of the set, as the camera needs it. */
export type ViewToTake = {
  readonly view: string;
  readonly name: string;
  /** What to ask of the patient. */
  readonly instruction: string;
  /** Null where it shows no face, or nobody says. */
  readonly pose: ViewPose | null;
  /** What is known of the photo to match. */
  readonly baseline: CaptureFacts | null;
  readonly taken: number;
  readonly is_skipped: boolean;
};

/** A photo, taken or chosen, that is to be kept. */
export type NewPhoto = {
  readonly view: string;
  readonly file: Blob;
  readonly capture: CaptureFacts | null;
  readonly taken_at: string;
  readonly source: 'camera' | 'upload';
};

/** The view that comes next: the first one after this that is neither taken nor left out; else the first one open at all. */
export function nextView(views: readonly ViewToTake[], after: string | null): string | null {
  const open = (view: ViewToTake): boolean => view.taken === 0 && !view.is_skipped;
  const at = views.findIndex(({ view }) => view === after);
  const later = views.slice(at + 1).find(open);
  return (later ?? views.find((view) => open(view) && view.view !== after))?.view ?? null;
}
