import { useSyncExternalStore } from 'react';

/** Pairs that were put aside for the next blinded rating: identifiers only, of several patients, in this browser. */
const PLACE = 'stipple-pairs-to-rate';
const watchers = new Set<() => void>();
let known: { readonly text: string; readonly ids: readonly string[] } = { text: '', ids: [] };

export function useCollectedPairs(): readonly string[] {
  return useSyncExternalStore(watch, collectedPairs);
}

export function collectPair(pair_id: string, isWanted: boolean): void {
  const others = collectedPairs().filter((id) => id !== pair_id);
  keep(isWanted ? [...others, pair_id] : others);
}

/** A rating of them has begun. */
export function forgetCollectedPairs(): void {
  keep([]);
}

function keep(ids: readonly string[]): void {
  sessionStorage.setItem(PLACE, ids.join(' '));
  for (const tell of watchers) tell();
}

function collectedPairs(): readonly string[] {
  const text = sessionStorage.getItem(PLACE) ?? '';
  if (text !== known.text) known = { text, ids: text.split(' ').filter((id) => id !== '') };
  return known.ids;
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
