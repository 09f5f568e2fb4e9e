/** What a command leaves for after its commit. Nobody waits for it, and what fails there fails no request. */
export type LaterWork = () => void | Promise<unknown>;

/** Work that waits for the commit. A transaction that is tried again begins with an empty list. */
export type Afterwards = {
  begin(): void;
  add(work: LaterWork): void;
  /** Begins all of it in its order, before the answer leaves; `onFault` hears of each one that throws or rejects. */
  run(onFault: (error: unknown) => void): void;
};

export function collectAfterwards(): Afterwards {
  let waiting: LaterWork[] = [];
  return {
    begin: () => {
      waiting = [];
    },
    add: (work) => {
      waiting.push(work);
    },
    run: (onFault) => {
      for (const work of waiting) begun(work).catch(onFault);
    },
  };
}

/** Begins at once; what is thrown while beginning counts like what fails later. */
async function begun(work: LaterWork): Promise<void> {
  await work();
}
