import type { PoolConfig } from 'pg';
import { ok, type Result } from '@stipple/engine/kernel';
import { findBinaries } from './managed-postgres/binaries.ts';
import { prepareCluster } from './managed-postgres/cluster.ts';
import { takeHold } from './managed-postgres/hold.ts';
import { makeSocketFolder, prepareHome, type Home } from './managed-postgres/home.ts';
import { stopOrphan } from './managed-postgres/postmaster.ts';
import { startProblem, type StartProblem } from './managed-postgres/start-problem.ts';
import { supervise } from './managed-postgres/supervision.ts';

/**
 * The private PostgreSQL of one installation: reachable through a unix socket only, in a folder that only its account
 * may enter, started again when it dies, stopped when we stop.
 */
export type ManagedPostgres = {
  connection(user: string, database: string): PoolConfig;
  stop(): Promise<void>;
  /** The main process at this moment; another one after a crash. */
  readonly pid: number;
  readonly socketDirectory: string;
};

export type ManagedPostgresSettings = {
  /** A folder that belongs to the private server alone. */
  readonly dataDirectory: string;
  /** The folder with a distribution's own `postgres` and `initdb`; null for the packaged ones. */
  readonly postgresBinaries?: string | null;
  readonly onProgress?: (sentence: string) => void;
  /** For tests only: faster, and nothing survives a crash. */
  readonly throwAway?: boolean;
};

export type { StartProblem } from './managed-postgres/start-problem.ts';
export { OWNER_LOGIN } from './managed-postgres/cluster.ts';

/** Starts the server, setting it up on the first start. */
export async function startManagedPostgres(
  settings: ManagedPostgresSettings,
): Promise<Result<ManagedPostgres, StartProblem>> {
  const home = prepareHome(settings.dataDirectory);
  if (!home.ok) return home;
  const hold = takeHoldOf(home.value);
  if (!hold.ok) return hold;
  const started = await startIn(home.value, settings);
  if (!started.ok) {
    hold.value.release();
    return started;
  }
  const { stop } = started.value;
  return ok(
    releasingOnStop(started.value, async () => {
      await stop();
      hold.value.release();
    }),
  );
}

function takeHoldOf(home: Home): ReturnType<typeof takeHold> {
  try {
    return takeHold(home.path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return {
      ok: false,
      problem: startProblem('data-folder-not-writable', `The data folder ${home.path} cannot be written (${reason}).`),
    };
  }
}

type Running = { pid(): number; stop(): Promise<void>; readonly socketDirectory: string };

async function startIn(home: Home, settings: ManagedPostgresSettings): Promise<Result<Running, StartProblem>> {
  const onProgress = settings.onProgress ?? ((): void => undefined);
  const binaries = findBinaries(settings.postgresBinaries ?? null, home.account, home.path);
  if (!binaries.ok) return binaries;
  const cluster = await prepareCluster(home, binaries.value);
  if (!cluster.ok) return cluster;
  await stopOrphan(home);
  const socket = makeSocketFolder(home);
  const setup = {
    home,
    binaries: binaries.value,
    socketDirectory: socket.path,
    throwAway: settings.throwAway ?? false,
  };
  const server = await supervise(setup, onProgress);
  if (!server.ok) {
    socket.remove();
    return server;
  }
  const { pid, stop } = server.value;
  return ok({
    pid,
    socketDirectory: socket.path,
    stop: async () => {
      await stop();
      socket.remove();
    },
  });
}

function releasingOnStop(running: Running, stop: () => Promise<void>): ManagedPostgres {
  let stopped: Promise<void> | null = null;
  return {
    connection: (user, database) => ({ host: running.socketDirectory, port: 5432, user, database }),
    stop: () => (stopped ??= stop()),
    get pid() {
      return running.pid();
    },
    socketDirectory: running.socketDirectory,
  };
}
