import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { ForesightAnswers, ForesightTask } from './foresight-work.ts';

/** Threads that simulate what follows, so that a request for a picture holds up nobody else's. */
export type ForesightThreads = {
  /** The answer, or why there is none: too many wait, it took too long, it was given up, the thread died. */
  ask<Kind extends ForesightTask['kind']>(
    task: Extract<ForesightTask, { readonly kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<Result<ForesightAnswers[Kind], Problem>>;
  /** Ends all threads; whoever waits is told. */
  close(): Promise<void>;
};

export type ThreadsWish = {
  readonly threads?: number;
  /** More than these are turned away at once, rather than left to wait for a picture that nobody looks at any more. */
  readonly most_waiting?: number;
  /** From when a thread begins with a task. */
  readonly patience_ms?: number;
  /** Another program for the threads, for a test of those that fail. */
  readonly program?: URL;
};

/** A crowd takes a tenth of a second; who is not done by then is stuck. */
const PATIENCE_MS = 20_000;
const MOST_WAITING = 24;
const MOST_THREADS = 2;

type Answer = Result<ForesightAnswers[ForesightTask['kind']], Problem>;
type Waiting = { readonly task: ForesightTask; readonly signal: AbortSignal | undefined; settle(answer: Answer): void };

/** Opens the pool; a thread starts when it is first needed, and one that dies or is stopped is replaced by the next task. */
export function openForesightThreads({
  threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
  most_waiting = MOST_WAITING,
  patience_ms = PATIENCE_MS,
  program = new URL('foresight-thread.ts', import.meta.url),
}: ThreadsWish = {}): ForesightThreads {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let working = 0;
  let closed = false;

  const begin = (): void => {
    while (working < threads) {
      const waiting = queue.shift();
      if (waiting === undefined) return;
      working += 1;
      const worker = idle.pop() ?? openThread();
      void workOff(worker, waiting, patience_ms).then(({ answer, is_usable }) => {
        working -= 1;
        if (is_usable && !closed) idle.push(worker);
        else void worker.terminate();
        waiting.settle(answer);
        begin();
      });
    }
  };
  const openThread = (): Worker => {
    const worker = new Worker(program);
    // A pool that waits for work keeps no program alive.
    worker.unref();
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    // Whoever waits hears of it by its own listener; an idle thread's death is nobody's.
    worker.on('error', () => undefined);
    return worker;
  };

  return {
    ask: <Kind extends ForesightTask['kind']>(
      task: Extract<ForesightTask, { readonly kind: Kind }>,
      signal?: AbortSignal,
    ) =>
      new Promise<Result<ForesightAnswers[Kind], Problem>>((resolve) => {
        if (closed || signal?.aborted === true) return resolve(fail(givenUp()));
        if (working >= threads && queue.length >= most_waiting) return resolve(fail(full(queue.length)));
        // The answer to a task is of its kind: `answerTo` sees to it.
        const settle = (answer: Answer): void => resolve(answer as Result<ForesightAnswers[Kind], Problem>);
        const waiting: Waiting = { task, signal, settle };
        queue.push(waiting);
        signal?.addEventListener('abort', () => leaveQueue(queue, waiting), { once: true });
        begin();
      }),
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.settle(fail(givenUp()));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** One task on one thread. A thread that is stopped in the middle of its work is of no more use. */
function workOff(
  worker: Worker,
  { task, signal }: Waiting,
  patience_ms: number,
): Promise<{ readonly answer: Answer; readonly is_usable: boolean }> {
  return new Promise((resolve) => {
    const end = (answer: Answer, is_usable: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onDeath).off('exit', onDeath);
      resolve({ answer, is_usable });
    };
    const onMessage = (answer: ForesightAnswers[ForesightTask['kind']]): void => end(ok(answer), true);
    const onDeath = (): void => end(fail(died()), false);
    const onAbort = (): void => end(fail(givenUp()), false);
    const timer = setTimeout(() => end(fail(tooSlow(patience_ms)), false), patience_ms);
    worker.once('message', onMessage).once('error', onDeath).once('exit', onDeath);
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.postMessage(task);
  });
}

function leaveQueue(queue: Waiting[], waiting: Waiting): void {
  const at = queue.indexOf(waiting);
  if (at < 0) return;
  queue.splice(at, 1);
  waiting.settle(fail(givenUp()));
}

function full(waiting: number): Problem {
  return problem('too-busy', `${waiting} pictures wait to be computed already.`);
}

function tooSlow(patience_ms: number): Problem {
  return problem('too-busy', `The picture was not computed within ${patience_ms / 1000} seconds.`);
}

function givenUp(): Problem {
  return problem('too-busy', 'The picture was given up before it was computed.');
}

function died(): Problem {
  return problem('too-busy', 'The thread that computed the picture ended before it was done.');
}
