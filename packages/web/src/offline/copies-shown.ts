/** Which of the answers on screen are copies of this device, and from when. */
const shown = new Map<string, string>();
const watchers = new Set<() => void>();

/** Null when the server itself has answered. */
export function markCopy(place: string, kept_at: string | null): void {
  if ((shown.get(place) ?? null) === kept_at) return;
  if (kept_at === null) shown.delete(place);
  else shown.set(place, kept_at);
  for (const tell of watchers) tell();
}

export function copyShownFrom(place: string): string | null {
  return shown.get(place) ?? null;
}

/** The oldest of them; null when everything on screen comes from the server. */
export function oldestCopyShown(): string | null {
  return [...shown.values()].toSorted()[0] ?? null;
}

export function watchCopies(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export function forgetCopiesShown(): void {
  shown.clear();
  for (const tell of watchers) tell();
}
