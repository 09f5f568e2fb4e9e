import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';
import { openRecord } from './record.ts';
import type { OpenRecord } from './record.ts';

const entry = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
/** As under `npm start`: a test runner that is killed leaves no server behind. */
const endWithParent = new URL('../../tools/run/end-with-parent.mjs', import.meta.url).href;

/** A real Stipple in a process of its own, with a private PostgreSQL and a data folder that is thrown away. */
export type PracticeServer = {
  readonly origin: string;
  /** The folder of this server; `dataFolder` within it is its STIPPLE_DATA. */
  readonly data: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** The owner's view of its PostgreSQL, for reading what was really recorded. */
  record(): Promise<OpenRecord>;
  stop(): Promise<void>;
};

export type ServerWishes = {
  /** With a certificate of its own, as phones need; else plain http on loopback, as passkeys in a test need. */
  readonly https?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** An existing data folder, for starting again on the same data. */
  readonly data?: string;
  /** Leaves the data folder behind when it stops. */
  readonly keep?: boolean;
  /** The same port as before, for a device that comes back to the same address. */
  readonly port?: number;
};

export async function startPracticeServer(wishes: ServerWishes = {}): Promise<PracticeServer> {
  const data = wishes.data ?? makeFolder();
  const port = wishes.port ?? (await freePort());
  const origin = `${wishes.https === true ? 'https' : 'http'}://localhost:${port}`;
  const tls = wishes.https === true ? await writeCertificate(data) : null;
  const child = spawn(process.execPath, ['--import', endWithParent, entry], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: data,
      STIPPLE_DATA: join(data, 'data'),
      PORT: String(port),
      STIPPLE_OPEN: 'no',
      ...(tls === null ? {} : { ORIGIN: origin, TLS_CERT: tls.certificate, TLS_KEY: tls.key }),
      ...wishes.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  await readiness(child, printed);
  return {
    origin,
    data,
    dataFolder: join(data, 'data'),
    process: child,
    output: () => printed.text,
    record: () => openRecord(join(data, 'data')),
    stop: async () => {
      await ended(child, 'SIGTERM');
      if (wishes.data === undefined && wishes.keep !== true) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Under root the private PostgreSQL runs as another account, which has to get through to its own folder in here. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stipple-stage-'));
  chmodSync(folder, 0o711);
  return folder;
}

function collect(child: ChildProcess): { text: string } {
  const printed = { text: '' };
  const add = (chunk: Buffer): void => {
    printed.text += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return printed;
}

function readiness(child: ChildProcess, printed: { text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (/ready at https?:\/\//.test(printed.text)) resolve();
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      reject(new Error(`the server ended with ${code} before it was ready:\n${printed.text}`));
    });
  });
}

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
