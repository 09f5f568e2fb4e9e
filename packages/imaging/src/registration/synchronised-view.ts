import type { Point } from '../image/index.ts';
import { composed, inverse, moved, type Similarity } from './similarity.ts';

/** What is looked at: a place of the first photo in the middle of the window, and screen pixels for each of its pixels. */
export type SharedView = { readonly centre: Point; readonly zoom: number };

/** A window on the screen. */
export type Frame = { readonly width: number; readonly height: number };

/** Six numbers as CSS `matrix()` and SVG take them. */
export type ScreenMatrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Where both photos are drawn so that the same skin lies at the same place of each window, whatever is zoomed or moved.
 * `transform` takes places of the second photo into the first.
 */
export function synchronised(
  view: SharedView,
  frame: Frame,
  transform: Similarity,
): { readonly first: ScreenMatrix; readonly second: ScreenMatrix } {
  const first = ontoScreen(view, frame);
  return { first: screenMatrix(first), second: screenMatrix(composed(transform, first)) };
}

/** The view after the pointer drew the picture from one place of the window to another. */
export function dragged(view: SharedView, from: Point, to: Point): SharedView {
  const { centre, zoom } = view;
  return { ...view, centre: { x: centre.x - (to.x - from.x) / zoom, y: centre.y - (to.y - from.y) / zoom } };
}

/** Zoomed by a factor, with the skin under `at` (a place of the window) staying there. */
export function zoomedAt(view: SharedView, frame: Frame, at: Point, factor: number): SharedView {
  const under = moved(inverse(ontoScreen(view, frame)), at);
  const zoom = view.zoom * factor;
  return {
    zoom,
    centre: { x: under.x - (at.x - frame.width / 2) / zoom, y: under.y - (at.y - frame.height / 2) / zoom },
  };
}

/** The whole first photo in the window. */
export function wholePhotoIn(frame: Frame, photo: Frame): SharedView {
  return {
    centre: { x: photo.width / 2, y: photo.height / 2 },
    zoom: Math.min(frame.width / photo.width, frame.height / photo.height),
  };
}

export function screenMatrix({ a, b, tx, ty }: Similarity): ScreenMatrix {
  return [a, b, -b, a, tx, ty];
}

function ontoScreen({ centre, zoom }: SharedView, frame: Frame): Similarity {
  return { a: zoom, b: 0, tx: frame.width / 2 - centre.x * zoom, ty: frame.height / 2 - centre.y * zoom };
}
