import type { Rows } from './write.ts';

/** What one step makes of the rows of a subject, and what whoever asked for it wants to know. */
export type Step<Answer> = { readonly rows: Rows; readonly answer: Answer };

/** An answer of the server to be kept together with the step: both are stored, or neither. */
export type Copy = { readonly place: string; readonly value: unknown };

/** Where the device keeps its writes. A step is over when it is on the disk; steps of one subject never overlap. */
export type RowStore = {
  step<Answer>(subject: string, work: (rows: Rows) => Step<Answer>, copy?: Copy | null): Promise<Answer>;
  /** Everything kept, in the order in which it was written. */
  all(): Promise<Rows>;
};

/** For pages without a secure connection, where browsers give no keys: kept as long as the page is open, and no longer. */
export function memoryRows(): RowStore {
  const kept = new Map<string, Rows>();
  return {
    step: (subject, work) => {
      const { rows, answer } = work(kept.get(subject) ?? []);
      kept.set(subject, rows);
      return Promise.resolve(answer);
    },
    all: () => Promise.resolve([...kept.values()].flat().toSorted(byTime)),
  };
}

export function byTime(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
