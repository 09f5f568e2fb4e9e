import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '@stipple/record';
import type { PatientRange } from '@stipple/record/candidacy/read-page-to-reassess';
import type { ThreadTask } from './reassess-on-threads.ts';
import { reassessPage } from './reassess-page.ts';

/** One thread of `reassessOnThreads`: answers each range with its page. A failure ends the thread and is told outside. */
const { connection, actor, settings }: ThreadTask = workerData;
const db = openDatabase(connection, { max: 1 });

parentPort?.on('message', (range: PatientRange) => {
  void reassessPage(db, actor, range, settings).then((page) => parentPort?.postMessage(page));
});
