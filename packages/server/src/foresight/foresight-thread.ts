import { parentPort } from 'node:worker_threads';
import { answerTo } from './foresight-work.ts';
import type { ForesightTask } from './foresight-work.ts';

/** One thread of `openForesightThreads`: one task, one answer, nothing kept between them. */
parentPort?.on('message', (task: ForesightTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; that is a window's
  parentPort?.postMessage(answerTo(task));
});
