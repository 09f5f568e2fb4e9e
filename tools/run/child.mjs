/**
 * Child processes that never outlive this one. Each child leads a process group of its own, so that Ctrl-C in a terminal reaches it exactly once: from here.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './places.mjs';

/**
 * @typedef {object} ChildSettings
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] added to this process's own
 * @property {(text: string, stream: 'output' | 'error') => void} [onOutput] hears what the child writes to standard output and error; without it the child writes to the terminal itself
 * @property {boolean} [interactive] shares the terminal, so that the child can ask questions
 * @property {number} [limitSeconds] after which the child and everything it started is stopped
 */

/** What we read, or show again, is without colours. */
const plain = { FORCE_COLOR: '0' };

/** @type {Set<import('node:child_process').ChildProcess>} */
const alive = new Set();
let stopping = false;

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {ChildSettings} [settings]
 * @returns {Promise<number>} its exit code; 130 when it was stopped from outside; 127 when it could not be started
 */
export function runChild(program, args, settings = {}) {
  forwardSignals();
  if (stopping) return Promise.resolve(130);
  const output = settings.onOutput === undefined ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: settings.cwd ?? root,
    env: { ...process.env, PATH: pathWith(program), ...(output === 'pipe' ? plain : {}), ...settings.env },
    stdio: [settings.interactive === true ? 'inherit' : 'ignore', output, output],
    detached: settings.interactive !== true,
  });
  alive.add(child);
  child.stdout?.setEncoding('utf8').on('data', (text) => settings.onOutput?.(text, 'output'));
  child.stderr?.setEncoding('utf8').on('data', (text) => settings.onOutput?.(text, 'error'));
  const limit =
    settings.limitSeconds === undefined
      ? null
      : setTimeout(() => stopGroup(child, 'SIGKILL'), settings.limitSeconds * 1000);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      settings.onOutput?.(`${error.message}\n`, 'error');
      resolve(127);
    });
    child.once('exit', () => {
      alive.delete(child);
      if (limit !== null) clearTimeout(limit);
      if (settings.interactive !== true) endGroup(child);
    });
    child.once('close', (code) => resolve(stopping && code !== 0 ? 130 : (code ?? 130)));
  });
}

/**
 * Runs a program and keeps what it writes.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {ChildSettings} [settings]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function readChild(program, args, settings = {}) {
  let output = '';
  const code = await runChild(program, args, { ...settings, onOutput: (text) => (output += text) });
  return { code, output };
}

let forwarding = false;

function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true;
      for (const child of alive) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}

/**
 * Ends what the child started and left behind. A grandchild that holds on to the output is not waited for longer than three seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endGroup(child) {
  stopGroup(child, 'SIGTERM');
  setTimeout(() => {
    stopGroup(child, 'SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, 3000).unref();
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stopGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is empty: nothing was left running.
  }
}

/**
 * The found Node goes first, so that whatever the child starts by the name `node` is the same one.
 *
 * @param {string} program
 * @returns {string}
 */
function pathWith(program) {
  const own = process.env['PATH'] ?? '';
  return path.basename(program) === 'node' && path.isAbsolute(program) ? `${path.dirname(program)}:${own}` : own;
}
