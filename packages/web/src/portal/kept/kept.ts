import { forgetPhotos } from './kept-photos.ts';

/** What this phone keeps for its patient, so that the page opens without a connection. All of it goes when the page is closed. */
export type KeptName =
  | 'companion'
  | 'expectations'
  | 'expected-course'
  | 'check-in'
  | 'intake-unsent'
  | 'outbox'
  | 'reading'
  | 'messages';

const PREFIX = 'stipple-portal ';

/** Closed in this tab: an answer that was under way may not bring back what was just forgotten. */
let isForgotten = false;

/** A phone that keeps nothing (a private window, a full store) works with a connection. */
export function keep(name: KeptName, value: unknown): void {
  if (isForgotten) return;
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Nothing is lost that the server does not have, or that is not in sight.
  }
}

/** What was kept, in the shape in which this program keeps it; null where there is none, or one of another shape. */
export function kept<Value>(name: KeptName, isOne: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isOne(value) ? value : null;
  } catch {
    return null;
  }
}

/** Nobody can read here any more what the closed page said. */
export function forgetAll(): void {
  isForgotten = true;
  forgetPhotos();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // A store that cannot be opened holds nothing.
  }
}

/** An object that has all of these, which is as much as a trusted store needs to be told from an older program's. */
export function hasAll<Key extends string>(value: unknown, ...keys: readonly Key[]): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
