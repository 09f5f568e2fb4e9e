/** What was, is and was taken back: undo and redo until the session is signed. */
export type ChartHistory<Content> = {
  readonly past: readonly Content[];
  readonly present: Content;
  readonly future: readonly Content[];
  /** The text being typed, so that a sentence is one step and not one for each letter. */
  readonly typing: string | null;
};

const LONGEST = 200;

export function startHistory<Content>(present: Content): ChartHistory<Content> {
  return { past: [], present, future: [], typing: null };
}

/** A new state. Changes that name the same `typing` in a row are one step. */
export function record<Content>(
  history: ChartHistory<Content>,
  next: Content,
  typing: string | null = null,
): ChartHistory<Content> {
  if (typing !== null && typing === history.typing) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-LONGEST), present: next, future: [], typing };
}

export function undo<Content>(history: ChartHistory<Content>): ChartHistory<Content> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: before, future, typing: null };
}

export function redo<Content>(history: ChartHistory<Content>): ChartHistory<Content> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, typing: null };
}
