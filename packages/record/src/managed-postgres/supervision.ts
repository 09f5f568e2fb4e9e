import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import {
  isReady,
  lastWords,
  launchPostmaster,
  stopPostmaster,
  type Postmaster,
  type PostmasterSetup,
} from './postmaster.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** A server that is started again whenever it dies, until it is told to stop. */
export type SupervisedPostmaster = { pid(): number; stop(): Promise<void> };

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The processes of a killed server may still hold its memory for a moment, so that the first attempts to start can
 * fail; that is why even the first start is tried several times.
 */
const FIRST_START_ATTEMPTS = 6;

export async function supervise(
  setup: PostmasterSetup,
  onProgress: (sentence: string) => void,
): Promise<Result<SupervisedPostmaster, StartProblem>> {
  const first = await startedWithin(setup, FIRST_START_ATTEMPTS);
  if (first === null) {
    return fail(startProblem('postgres-did-not-start', `PostgreSQL did not start: ${lastWords(setup.home)}`));
  }
  return ok(keptRunning(first, setup, onProgress));
}

function keptRunning(
  first: Postmaster,
  setup: PostmasterSetup,
  onProgress: (sentence: string) => void,
): SupervisedPostmaster {
  const stopping = new AbortController();
  let current = first;
  const watch = async (): Promise<void> => {
    for (let delay = FIRST_PAUSE_MS; ; delay = Math.min(delay * 2, LONGEST_PAUSE_MS)) {
      await current.ended;
      if (stopping.signal.aborted) return;
      onProgress('PostgreSQL ended unexpectedly; starting it again.');
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      current = launchPostmaster(setup);
      if (await isReady(current, setup.home)) {
        delay = FIRST_PAUSE_MS;
        onProgress('PostgreSQL is running again.');
      }
    }
  };
  const over = watch();
  return {
    pid: () => current.pid,
    stop: async () => {
      stopping.abort();
      if (!current.hasEnded()) await stopPostmaster(current.pid, current.ended);
      await over;
    },
  };
}

async function startedWithin(setup: PostmasterSetup, attempts: number): Promise<Postmaster | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(FIRST_PAUSE_MS * 2 ** attempt);
    const postmaster = launchPostmaster(setup);
    if (await isReady(postmaster, setup.home)) return postmaster;
    if (!postmaster.hasEnded()) await stopPostmaster(postmaster.pid, postmaster.ended);
  }
  return null;
}
