import type { KeyboardEvent } from 'react';

/** Arrow keys go through times and visits as they stand on the screen: up and down in a column, left and right to the nearest beside. */
export function stepInGrid(event: KeyboardEvent, grid: HTMLElement | null): void {
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
  if (grid === null || here === null || !KEYS.has(event.key)) return;
  const columns = [...grid.querySelectorAll<HTMLElement>('[data-column]')];
  const at = columns.findIndex((column) => column.contains(here));
  const isDown = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const by = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1;
  const next = isDown ? inColumn(columns[at], here, by) : beside(columns[at + by], here);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

function inColumn(column: HTMLElement | undefined, here: HTMLElement, by: 1 | -1): HTMLElement | null {
  const cells = cellsOf(column);
  return cells[cells.indexOf(here) + by] ?? null;
}

function beside(column: HTMLElement | undefined, here: HTMLElement): HTMLElement | null {
  const wanted = minuteOfCell(here);
  const away = (cell: HTMLElement) => Math.abs(minuteOfCell(cell) - wanted);
  return cellsOf(column).toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

function cellsOf(column: HTMLElement | undefined): HTMLElement[] {
  const cells = [...(column?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  return cells.toSorted((a, b) => minuteOfCell(a) - minuteOfCell(b));
}

function minuteOfCell(cell: HTMLElement): number {
  return Number(cell.dataset['cell']);
}
