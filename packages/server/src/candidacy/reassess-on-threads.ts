import { Worker } from 'node:worker_threads';
import { openDatabase } from '@stipple/record';
import type { PatientRange } from '@stipple/record/candidacy/read-page-to-reassess';
import type pg from 'pg';
import type { ReassessedPage } from './reassess-page.ts';
import { PATIENTS_PER_PAGE, rangesOf } from './reassess-practice.ts';
import type { Progress, Reassessment } from './reassess-practice.ts';

/** What a thread is told when it starts; a plain copy of it arrives there. */
export type ThreadTask = Reassessment & { readonly connection: pg.PoolConfig };

/** As `reassessPractice`, for a large practice: each thread has a connection of its own and takes the next free page. */
export async function* reassessOnThreads(
  task: ThreadTask,
  threads: number,
  patients_per_page = PATIENTS_PER_PAGE,
): AsyncGenerator<Progress> {
  const ranges = await allRanges(task, patients_per_page);
  const workers = Array.from({ length: Math.min(threads, ranges.length) }, () => openThread(task));
  try {
    let next = 0;
    const busy = new Map<Worker, Promise<{ readonly worker: Worker; readonly page: ReassessedPage }>>();
    const giveWork = (worker: Worker): void => {
      const range = ranges[next];
      next += 1;
      if (range === undefined) busy.delete(worker);
      else busy.set(worker, askFor(worker, range));
    };
    workers.forEach(giveWork);
    for (let pages_done = 1; busy.size > 0; pages_done += 1) {
      const { worker, page } = await Promise.race(busy.values());
      giveWork(worker);
      yield { ...page, pages_done, pages: ranges.length };
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function allRanges({ connection, actor }: ThreadTask, size: number): Promise<readonly PatientRange[]> {
  const db = openDatabase(connection, { max: 1 });
  try {
    return await rangesOf(db, actor, size);
  } finally {
    await db.close();
  }
}

function openThread(task: ThreadTask): Worker {
  return new Worker(new URL('./reassess-thread.ts', import.meta.url), { workerData: task });
}

/** One question at a time is open on a thread: the next message from it is the answer, and an error ends it all. */
function askFor(worker: Worker, range: PatientRange) {
  return new Promise<{ readonly worker: Worker; readonly page: ReassessedPage }>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (page: ReassessedPage) => {
      worker.off('error', reject);
      resolve({ worker, page });
    });
    worker.postMessage(range);
  });
}
