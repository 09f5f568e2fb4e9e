import { fail, ok, type Result } from '@stipple/engine/kernel';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describeFaults, readConfig, type Config } from '../config.ts';
import { privatePlace } from './database-place.ts';
import { installationOver, keysOf, openInstallation, type Installation } from './open-installation.ts';
import { socketOfRunning } from './running-note.ts';

/** An installation for a command in the terminal: joins a running Stipple, else starts what it needs. */
export async function openForCommand(
  config: Config,
  say: (sentence: string) => void,
): Promise<Result<Installation, string>> {
  const running = socketOfRunning(config);
  if (config.database_url === null && running !== null && isAlive(running.pid) && (await answers(running.socket))) {
    const keys = keysOf(config);
    if (!keys.ok) return keys;
    return ok({
      ...installationOver(config, keys.value, privatePlace(running.socket)),
      close: () => Promise.resolve(),
    });
  }
  return openInstallation(config, say);
}

/** A killed Stipple leaves its note, and its PostgreSQL ends a moment later: only one that is there can be joined. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(join(socket, '.s.PGSQL.5432'), () => {
      probe.end();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

/** Settings for a command, or their faults as one text. */
export function commandConfig(): Result<Config, string> {
  const config = readConfig(process.env);
  return config.ok ? config : fail(describeFaults(config.problem));
}

/** Progress goes to the error stream, so that a command's own answer can be piped. */
export function sayProgress(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
