import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readChild } from './child.mjs';

const waits = 'setInterval(() => {}, 1000)';
const startsAnother = `const { spawn } = require('node:child_process');
  const other = spawn(process.execPath, ['-e', ${JSON.stringify(waits)}], { stdio: 'ignore' });
  other.unref();
  console.log(other.pid);`;

describe('a child never outlives the command', () => {
  it('ends what the child started and left behind', async () => {
    const { code, output } = await readChild(process.execPath, ['-e', startsAnother]);
    expect(code).toBe(0);
    await vi.waitFor(() => expect(lives(Number(output))).toBe(false));
  });

  it('passes Ctrl-C on, waits for the child, and ends with its own code for it', async () => {
    const place = new URL('./child.mjs', import.meta.url).href;
    const command = `import { runChild } from '${place}';
      process.exitCode = await runChild(process.execPath, ['-e', "console.log(process.pid); ${waits}"], { onOutput: (text) => process.stdout.write(text) });`;
    const running = spawn(process.execPath, ['--input-type=module', '-e', command]);
    const [pid] = await once(running.stdout.setEncoding('utf8'), 'data');
    running.kill('SIGINT');
    const [code] = await once(running, 'close');
    expect(code).toBe(130);
    expect(lives(Number(pid))).toBe(false);
  });

  it('ends the server in good order when the command itself is killed', async () => {
    const guard = new URL('./end-with-parent.mjs', import.meta.url).href;
    const server = `console.log(process.pid); ${waits}`;
    const starter = `require('node:child_process').spawn(process.execPath, ['--import', '${guard}', '-e', ${JSON.stringify(server)}], {
      stdio: ['ignore', 'inherit', 'ignore'],
      detached: true,
    });`;
    const running = spawn(process.execPath, ['-e', starter]);
    const [pid] = await once(running.stdout.setEncoding('utf8'), 'data');
    running.kill('SIGKILL');
    await vi.waitFor(() => expect(lives(Number(pid))).toBe(false), { timeout: 5000 });
  });

  it('is stopped at its time limit', async () => {
    const { code } = await readChild(process.execPath, ['-e', waits], { limitSeconds: 0.2 });
    expect(code).not.toBe(0);
  });
});

it('says so when a program is not there', async () => {
  const { code, output } = await readChild('no-such-program', []);
  expect(code).toBe(127);
  expect(output).toContain('ENOENT');
});

/** A process that has ended and that nobody has collected yet (a container may have no init) still answers to signals, but does not live. */
function lives(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  if (existsSync(status) && /^State:\s+Z/m.test(readFileSync(status, 'utf8'))) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
