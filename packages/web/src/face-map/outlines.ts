import { backOutlines, frontOutlines } from './outlines-body.ts';
import { faceOutlines } from './outlines-face.ts';

export type MapView = 'face' | 'front' | 'back';

/** Where a zone lies on a view: its closed paths (a pair for paired zones) and the point its words stand at. */
export type Outline = { readonly paths: readonly string[]; readonly label_at: readonly [number, number] };

/** Outlines by zone code, in painting order. A zone may be on more than one view; every zone of the catalogue is on one. */
export const outlines: Readonly<Record<MapView, Readonly<Record<string, Outline>>>> = {
  face: faceOutlines,
  front: frontOutlines,
  back: backOutlines,
};

/** The view on which most of these zones lie; the face where two show as many. */
export function viewOf(zones: readonly string[]): MapView {
  const shown = (view: MapView) => zones.filter((zone) => outlines[view][zone] !== undefined).length;
  return (['front', 'back'] as const).reduce<MapView>(
    (best, view) => (shown(view) > shown(best) ? view : best),
    'face',
  );
}
