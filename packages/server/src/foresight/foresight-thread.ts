import { parentPort } from 'node:worker_threads';
import { answerTo } from './foresight-work.ts';
import type { ForesightTask } from './foresight-work.ts';

/** One thread of `openForesightThreads`: one task, one answer, nothing kept between them. */
parentPort?.on('message', (task: ForesightTask) => {
  parentPort?.postMessage(answerTo(task));
});
