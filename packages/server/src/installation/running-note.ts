import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';

const noteShape = z.strictObject({ pid: z.int(), socket: z.string() });

/** Leaves word where the private server listens, so that commands can join a Stipple that is running. */
export function noteRunning(config: Config, socket: string | null): void {
  if (socket !== null) writeFileSync(noteFile(config), JSON.stringify({ pid: process.pid, socket }), { mode: 0o600 });
}

export function forgetRunning(config: Config): void {
  if (socketOfRunning(config)?.pid === process.pid) rmSync(noteFile(config), { force: true });
}

/** Where the private server of a running Stipple listens; null when none left word. */
export function socketOfRunning(config: Config): { readonly pid: number; readonly socket: string } | null {
  try {
    return noteShape.parse(JSON.parse(readFileSync(noteFile(config), 'utf8')));
  } catch {
    return null;
  }
}

function noteFile(config: Config): string {
  return join(config.data_folder, 'running.json');
}
