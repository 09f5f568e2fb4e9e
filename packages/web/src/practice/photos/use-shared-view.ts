import { dragged, wholePhotoIn, zoomedAt, type Frame, type SharedView } from '@stipple/imaging/registration';
import { useCallback, useRef, useState } from 'react';
import type { PointerEvent } from 'react';

const STEP = 1.25;
const MOST = 12;
const ARROW_PX = 40;

/** One place and one zoom for both photos, moved by pointer, by two fingers, by key and by button. */
export function useSharedView(photo: Frame) {
  const [frame, setFrame] = useState<Frame | null>(null);
  const [moved, setMoved] = useState<SharedView | null>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const whole = frame === null ? null : wholePhotoIn(frame, photo);
  const view = moved ?? whole;
  // Fingers move more often than the page is drawn: each step goes on from the one before, not from what was drawn last.
  const zoomTo = (factor: number, at?: Place): void => {
    if (frame === null || whole === null) return;
    const place = at ?? { x: frame.width / 2, y: frame.height / 2 };
    setMoved((before) => {
      const from = before ?? whole;
      const allowed = Math.min(Math.max(from.zoom * factor, whole.zoom), whole.zoom * MOST) / from.zoom;
      return zoomedAt(from, frame, place, allowed);
    });
  };
  const pan = (x: number, y: number): void => {
    if (whole !== null) setMoved((before) => dragged(before ?? whole, { x: 0, y: 0 }, { x, y }));
  };
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setFrame({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return {
    frame,
    view,
    /** Of the whole photo in the window. */
    percent: view === null || whole === null ? 100 : Math.round((view.zoom / whole.zoom) * 100),
    watch,
    zoomIn: () => zoomTo(STEP),
    zoomOut: () => zoomTo(1 / STEP),
    showWhole: () => setMoved(null),
    pan: (across: number, down: number) => pan(across * ARROW_PX, down * ARROW_PX),
    pointer: pointerActs(pointers.current, pan, zoomTo),
  };
}

type Place = { readonly x: number; readonly y: number };

/** One finger draws, two fingers also zoom. */
function pointerActs(
  held: Map<number, Place>,
  pan: (x: number, y: number) => void,
  zoomTo: (factor: number, at: Place) => void,
) {
  const placeOf = (event: PointerEvent): Place => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      held.set(event.pointerId, placeOf(event));
    },
    onPointerMove: (event: PointerEvent) => {
      const before = held.get(event.pointerId);
      if (before === undefined) return;
      const now = placeOf(event);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      held.set(event.pointerId, now);
      if (other === undefined) return pan(now.x - before.x, now.y - before.y);
      const [was, is] = [before, now].map((one) => Math.hypot(one.x - other.x, one.y - other.y));
      zoomTo((is ?? 1) / Math.max(1, was ?? 1), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    },
    onPointerUp: (event: PointerEvent) => void held.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent) => void held.delete(event.pointerId),
  };
}
