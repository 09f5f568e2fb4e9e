import type { ForesightAnswers, ForesightWork } from './foresight-work.ts';

type Answer = ForesightAnswers[ForesightWork['kind']];
type WorkOf<Kind> = Extract<ForesightWork, { readonly kind: Kind }>;

/** Somebody who does one piece of work at a time; null when it could not be done. */
export type ForesightDesk = { do(work: ForesightWork): Promise<Answer | null>; close(): void };

/** Several desks and one queue. Which desk does what changes nothing of the answers. */
export type ForesightPool = {
  /** Null when it was given up by the signal, or could not be done. */
  ask<Kind extends ForesightWork['kind']>(
    work: WorkOf<Kind>,
    signal: AbortSignal,
  ): Promise<ForesightAnswers[Kind] | null>;
  close(): void;
};

type Waiting = { readonly work: ForesightWork; readonly signal: AbortSignal; settle(answer: Answer | null): void };

/** Opens a pool over desks, first come, first served; work that was given up is left out of the queue. */
export function openForesightPool(desks: readonly ForesightDesk[]): ForesightPool {
  const queue: Waiting[] = [];
  const idle = [...desks];
  let closed = false;
  const next = (): void => {
    while (idle.length > 0 && queue.length > 0) {
      const waiting = queue.shift();
      if (waiting === undefined) return;
      if (waiting.signal.aborted) {
        waiting.settle(null);
        continue;
      }
      const desk = idle.pop();
      if (desk === undefined) return;
      void desk.do(waiting.work).then((answer) => {
        idle.push(desk);
        waiting.settle(waiting.signal.aborted || closed ? null : answer);
        next();
      });
    }
  };
  return {
    ask: <Kind extends ForesightWork['kind']>(work: WorkOf<Kind>, signal: AbortSignal) =>
      new Promise<ForesightAnswers[Kind] | null>((resolve) => {
        if (closed || desks.length === 0) return resolve(null);
        // The answer to a piece of work is of its kind: `answerTo` sees to it.
        queue.push({ work, signal, settle: (answer) => resolve(answer as ForesightAnswers[Kind] | null) });
        next();
      }),
    close: () => {
      closed = true;
      for (const { settle } of queue.splice(0)) settle(null);
      for (const desk of desks) desk.close();
    },
  };
}

const MOST_DESKS = 4;

/** As many workers as the device has cores, up to four: the picture is wanted soon, and the page needs one, too. */
export function openWorkers(cores: number): readonly ForesightDesk[] {
  return Array.from({ length: Math.max(1, Math.min(MOST_DESKS, cores)) }, openWorkerDesk);
}

function openWorkerDesk(): ForesightDesk {
  const worker = new Worker(new URL('./foresight-worker.ts', import.meta.url), { type: 'module', name: 'foresight' });
  let settle: ((answer: Answer | null) => void) | null = null;
  let broken = false;
  const answer = (value: Answer | null): void => {
    settle?.(value);
    settle = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answer(data));
  worker.addEventListener('error', () => {
    broken = true;
    answer(null);
  });
  return {
    do: (work) =>
      new Promise((resolve) => {
        if (broken) return resolve(null);
        settle = resolve;
        worker.postMessage(work, []);
      }),
    close: () => {
      worker.terminate();
      broken = true;
      answer(null);
    },
  };
}
