import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One of our programs as its own process, the way a person starts it. */
export type StartedProgram = {
  readonly pid: number;
  /** What it has written so far, both streams. */
  output(): string;
  /** Waits until this stands in the output; throws with the output when the program ends first. */
  says(text: string | RegExp): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** The exit code; null when a signal ended it. */
  ended(): Promise<number | null>;
};

const SOURCE = join(import.meta.dirname, '..');

/** Starts a file of this room with these settings and nothing of the surroundings but the path. */
export function startProgram(
  file: string,
  settings: Record<string, string>,
  args: readonly string[] = [],
  input = '',
): StartedProgram {
  const child = spawn(process.execPath, [join(SOURCE, file), ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    pid: child.pid ?? -1,
    output: () => output,
    says: (text) =>
      heard(
        child,
        listeners,
        () => (typeof text === 'string' ? output.includes(text) : text.test(output)),
        () => output,
      ),
    signal: (name) => void child.kill(name),
    ended: () => exitCode(child),
  };
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function heard(
  child: ChildProcess,
  listeners: Set<() => void>,
  isSaid: () => boolean,
  output: () => string,
): Promise<void> {
  return new Promise((done, refuse) => {
    const look = (): void => {
      if (!isSaid()) return;
      listeners.delete(look);
      done();
    };
    listeners.add(look);
    child.once('close', () => refuse(new Error(`the program ended and had said: ${output()}`)));
    look();
  });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}
