import { fail, ok, type Result } from '@stipple/engine/kernel';
import { existsSync } from 'node:fs';
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
  if (config.database_url === null && running !== null && existsSync(join(running.socket, '.s.PGSQL.5432'))) {
    const keys = keysOf(config);
    if (!keys.ok) return keys;
    return ok({
      ...installationOver(config, keys.value, privatePlace(running.socket)),
      close: () => Promise.resolve(),
    });
  }
  return openInstallation(config, say);
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
