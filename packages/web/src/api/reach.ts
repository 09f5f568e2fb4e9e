/** Whether the server answers. Every request tells; pages and the outbox listen. */
export type Reach = { readonly reached: boolean; readonly since: string };

let reach: Reach = { reached: true, since: new Date().toISOString() };
const watchers = new Set<() => void>();

/** Survives a page that is loaded anew: the connection was lost when it was lost. */
const LOST = 'stipple-lost-at';

/** Told by each request: an answer came back, or none did. */
export function tellReach(reached: boolean): void {
  if (reached) localStorage.removeItem(LOST);
  if (reach.reached === reached) return;
  reach = { reached, since: sinceWhen(reached) };
  for (const tell of watchers) tell();
}

export function reachNow(): Reach {
  return reach;
}

export function watchReach(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function sinceWhen(reached: boolean): string {
  const now = new Date().toISOString();
  if (reached) return now;
  const lost = localStorage.getItem(LOST) ?? now;
  localStorage.setItem(LOST, lost);
  return lost;
}
