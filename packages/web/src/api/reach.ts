/** Whether the server answers. Every request tells; pages and the outbox listen. */
export type Reach = { readonly reached: boolean; readonly since: string };

let reach: Reach = { reached: true, since: new Date().toISOString() };
const watchers = new Set<() => void>();

/** Told by each request: an answer came back, or none did. */
export function tellReach(reached: boolean): void {
  if (reach.reached === reached) return;
  reach = { reached, since: new Date().toISOString() };
  for (const tell of watchers) tell();
}

export function reachNow(): Reach {
  return reach;
}

export function watchReach(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
