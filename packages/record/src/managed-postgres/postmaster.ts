import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { commandOf, exists } from './running-process.ts';

/** One run of PostgreSQL's main process. */
export type Postmaster = { readonly pid: number; readonly ended: Promise<void>; hasEnded(): boolean };

export type PostmasterSetup = {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly socketDirectory: string;
  /** For tests only: nothing survives a crash. */
  readonly throwAway: boolean;
};

const LARGEST_LOG_BYTES = 10_000_000;
const READY_WITHIN_MS = 60_000;
const FAST_STOP_WITHIN_MS = 20_000;

/** Starts it in a process group of its own, so that Ctrl-C reaches us first and we stop it in order. */
export function launchPostmaster(setup: PostmasterSetup): Postmaster {
  const { home, binaries } = setup;
  rotateLog(home.log);
  const log = openSync(home.log, 'a', 0o600);
  const child = spawn(join(binaries.directory, 'postgres'), ['-D', home.cluster, ...settings(setup)], {
    ...(home.account === null ? {} : { uid: home.account.uid, gid: home.account.gid }),
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const pid = child.pid ?? 0;
  if (pid > 0) stopWhenParentDies(child, pid, home);
  return { pid, ended, hasEnded: () => over };
}

/** True once it takes connections; false when it ended instead, or took longer than a minute. */
export async function isReady(postmaster: Postmaster, home: Home): Promise<boolean> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 5) {
    if (postmaster.hasEnded()) return false;
    const lines = pidFileLines(home);
    if (Number(lines[0]) === postmaster.pid && lines[7]?.startsWith('ready') === true) return true;
    await pause(5);
  }
  return false;
}

/** Stops in order; work in progress is rolled back. Insists when that takes too long. */
export async function stopPostmaster(pid: number, ended: Promise<void>): Promise<void> {
  signal(pid, 'SIGINT');
  const patience = new AbortController();
  const insisted = pause(FAST_STOP_WITHIN_MS, undefined, { signal: patience.signal }).then(
    () => signal(pid, 'SIGQUIT'),
    () => undefined,
  );
  await ended;
  patience.abort();
  await insisted;
}

/** Stops a server that outlived the process that had started it, and clears what a killed one left. */
export async function stopOrphan(home: Home): Promise<void> {
  const pid = Number(pidFileLines(home)[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const isOurs = commandOf(pid)?.includes(home.cluster) === true;
  if (isOurs) await stopPostmaster(pid, untilGone(pid));
  // What is left names a process that is gone, or a stranger with the same number, for which PostgreSQL would refuse to start.
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}

/** The last thing PostgreSQL said, for the sentence that tells why it did not start. */
export function lastWords(home: Home): string {
  if (!existsSync(home.log)) return 'it left no log';
  const lines = readFileSync(home.log, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? '';
}

async function untilGone(pid: number): Promise<void> {
  while (exists(pid)) await pause(5);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}

function pidFileLines(home: Home): readonly string[] {
  try {
    return readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * A shell holds the reading end of a pipe whose writing end is ours. However we die, the pipe closes and it stops the
 * server; nothing is left running, and what was acknowledged is on the disk.
 */
function stopWhenParentDies(child: ChildProcess, pid: number, home: Home): void {
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1" 2>/dev/null', 'stipple-watch', String(pid)], {
    ...(home.account === null ? {} : { uid: home.account.uid, gid: home.account.gid }),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.stdin?.on('error', () => undefined);
  child.once('exit', () => watch.kill('SIGKILL'));
}

function rotateLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(log, `${log}.1`);
}

/** No TCP; durable; and a log without the values of statements, for these are patients' data. */
function settings({ socketDirectory, throwAway }: PostmasterSetup): readonly string[] {
  const durable = throwAway ? 'off' : 'on';
  const named = {
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    max_connections: '120',
    shared_buffers: throwAway ? '128MB' : '256MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  };
  return Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
