import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a program of the product ended, and all it said. */
export type Ended = { readonly code: number | null; readonly output: string };

/** Runs `packages/server/src/<entry>` to its end, as a person at the machine does. */
export function runProgram(
  entry: string,
  settings: Readonly<Record<string, string>>,
  wish: { readonly args?: readonly string[]; readonly typed?: string } = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../packages/server/src/${entry}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...(wish.args ?? [])], {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', STIPPLE_OPEN: 'no', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(wish.typed ?? '');
  let output = '';
  const add = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
