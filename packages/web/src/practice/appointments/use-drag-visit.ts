import { useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { CalendarColumn, CalendarVisit } from './calendar-days.ts';

export type DragTarget = {
  readonly visit: CalendarVisit;
  readonly column: CalendarColumn;
  readonly place: number;
  /** Of the day, on the quarter of an hour. */
  readonly minute: number;
};

type DragProps = {
  grid: RefObject<HTMLDivElement | null>;
  columns: readonly CalendarColumn[];
  hours: { readonly from: number; readonly until: number };
  onDrop: (visit: CalendarVisit, target: DragTarget) => void;
};

type Picked = { visit: CalendarVisit; x: number; y: number; grip: number };

/** Moves a visit with a mouse or a pen; fingers scroll, and tap to open. Escape puts it back. */
export function useDragVisit({ grid, columns, hours, onDrop }: DragProps) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [target, setTarget] = useState<DragTarget | null>(null);
  const latest = useRef(target);
  const pick = (event: ReactPointerEvent, visit: CalendarVisit) => {
    if (event.pointerType === 'touch' || event.button !== 0 || visit.state !== 'planned') return;
    const grip = event.clientY - event.currentTarget.getBoundingClientRect().top;
    setPicked({ visit, x: event.clientX, y: event.clientY, grip });
  };
  useEffect(() => {
    if (picked === null) return;
    const show = (next: DragTarget | null) => {
      latest.current = next;
      setTarget(next);
    };
    const end = () => {
      show(null);
      setPicked(null);
    };
    const move = (event: PointerEvent) => {
      const isFar = Math.hypot(event.clientX - picked.x, event.clientY - picked.y) > FAR_PX;
      if (isFar || latest.current !== null) show(targetUnder(event, picked, { grid: grid.current, columns, hours }));
    };
    const drop = () => {
      const found = latest.current;
      end();
      if (found === null) return;
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      onDrop(picked.visit, found);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key);
    };
  }, [picked, grid, columns, hours, onDrop]);
  return { pick, target };
}

const FAR_PX = 6;
const QUARTER_MIN = 15;

/** The click that ends a drag opens nothing. */
function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function targetUnder(
  event: PointerEvent,
  { visit, grip }: Picked,
  { grid, columns, hours }: Pick<DragProps, 'columns' | 'hours'> & { grid: HTMLDivElement | null },
): DragTarget | null {
  const elements = [...(grid?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const place = elements.findIndex((element) => {
    const { left, right } = element.getBoundingClientRect();
    return event.clientX >= left && event.clientX <= right;
  });
  const [element, column] = [elements[place], columns[place]];
  if (element === undefined || column === undefined) return null;
  const { top, height } = element.getBoundingClientRect();
  const share = (event.clientY - grip - top) / height;
  const minute = hours.from * 60 + Math.round((share * (hours.until - hours.from) * 60) / QUARTER_MIN) * QUARTER_MIN;
  const last = hours.until * 60 - QUARTER_MIN;
  return { visit, column, place, minute: Math.min(Math.max(minute, hours.from * 60), last) };
}
