/** Work that waits for the commit. A transaction that is tried again begins with an empty list. */
export type Afterwards = {
  begin(): void;
  add(work: () => void): void;
  run(): void;
};

export function collectAfterwards(): Afterwards {
  let waiting: (() => void)[] = [];
  return {
    begin: () => {
      waiting = [];
    },
    add: (work) => {
      waiting.push(work);
    },
    run: () => {
      for (const work of waiting) work();
    },
  };
}
