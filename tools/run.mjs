/**
 * The one entry behind every npm script. It runs on any Node from 20 on and needs nothing installed: it installs what is missing, finds a Node that can
 * run the product (24 or later), and hands over. Plain JavaScript, because the Node that starts it may be too old to read TypeScript; the types in the
 * comments are checked all the same.
 */
import { buildWeb } from './run/build-web.mjs';
import { findChromium } from './run/chromium.mjs';
import { findNode } from './run/find-node.mjs';
import { generate } from './run/generate.mjs';
import { installMissing } from './run/install.mjs';
import { runEntry } from './run/entry.mjs';
import { fault, isFault, keepOutputClean, say, sayFault } from './run/say.mjs';
import { develop, serve } from './run/serve.mjs';
import { testAll, testStatic } from './run/test.mjs';

/** @typedef {(node: string, args: string[]) => Promise<number>} Command what one npm script does; answers with the exit code */

/** @type {Record<string, Command>} */
const commands = {
  start: async (node, args) => (await buildWeb(node)) || serve(node, 'packages/server/src/main.ts', args),
  demo: async (node, args) => (await buildWeb(node)) || serve(node, 'packages/server/src/demo.ts', args),
  dev: develop,
  test: testAll,
  check: testStatic,
  generate: (node) => generate(node),
  backup: (node, args) => runEntry(node, 'packages/server/src/commands/backup.ts', args),
  restore: (node, args) => runEntry(node, 'packages/server/src/commands/restore.ts', args),
  bounce: (node, args) => runEntry(node, 'packages/server/src/commands/bounce.ts', args),
  import: (node, args) => runEntry(node, 'packages/server/src/commands/import.ts', args),
  'recover-owner': (node, args) => runEntry(node, 'packages/server/src/commands/recover-owner.ts', args),
  engine: (node, args) => runEntry(node, 'tools/engine/engine.ts', args),
  bench: (node, args) => runInBrowser(node, 'e2e/bench/bench.ts', args),
  calibrate: (node, args) => runEntry(node, 'tools/calibrate/calibrate.ts', args),
  soak: (node, args) => runInBrowser(node, 'e2e/soak/soak.ts', args),
};

if (process.env['npm_lifecycle_event'] !== undefined) await import('./run/end-with-parent.mjs');
process.exitCode = await main(process.argv[2] ?? '', process.argv.slice(3));

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main(name, args) {
  const command = commands[name];
  if (command === undefined) {
    say(`Usage: npm run <command>, where command is one of: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  if (process.platform === 'win32') {
    return sayFault(
      fault('Stipple runs on Linux and macOS. On Windows, install WSL2 and run the same command inside it.'),
    );
  }
  if (name === 'engine') keepOutputClean();
  const installed = await installMissing();
  const node = isFault(installed) ? installed : findNode();
  if (!isFault(node)) return command(node.path, args);
  sayFault(node);
  if (name === 'test' || name === 'check') say('\n0 passed, 1 failed');
  return 1;
}

/**
 * An entry that opens pages: the web app is built, and a Chromium named in `STIPPLE_CHROMIUM`. Where there is none the entry says
 * what it did without it.
 *
 * @param {string} node
 * @param {string} entry
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function runInBrowser(node, entry, args) {
  const built = await buildWeb(node);
  if (built !== 0) return built;
  const found = await findChromium(node);
  if (isFault(found)) sayFault(found);
  else process.env['STIPPLE_CHROMIUM'] = found.path;
  return runEntry(node, entry, args);
}
