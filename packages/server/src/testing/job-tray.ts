import type { Job, Jobs } from '../jobs/jobs.ts';

/** Jobs that were enqueued and wait to be done by the test, in the order in which they came. */
export type JobTray = { readonly jobs: Jobs; readonly waiting: Job[] };

export function jobTray(): JobTray {
  const waiting: Job[] = [];
  return {
    waiting,
    jobs: {
      enqueue: (_scope, job) => Promise.resolve(void waiting.push(job)),
      stop: () => Promise.resolve(),
    },
  };
}
