/** Runs the server until it is stopped, and opens the browser when it says where it listens. */
import { existsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { openBrowser } from './open-browser.mjs';
import { inRoot } from './places.mjs';
import { fault, sayFault } from './say.mjs';

const endWithParent = inRoot('tools/run/end-with-parent.mjs');

/**
 * @param {string} node
 * @param {string} entry from the top folder
 * @param {string[]} args
 * @returns {Promise<number>} the server's own exit code
 */
export async function serve(node, entry, args) {
  if (!existsSync(inRoot(entry))) return sayFault(fault(`${entry} is missing. Fetch the repository again.`));
  const openOnce = openFirstAddress();
  return runChild(node, ['--import', endWithParent, inRoot(entry), ...args], {
    onOutput: (text, stream) => {
      (stream === 'output' ? process.stdout : process.stderr).write(text);
      if (stream === 'output') openOnce(text);
    },
  });
}

/**
 * Works on the product: the server restarts when a file changes, the web app is served by Vite, which reloads the page.
 *
 * @param {string} node
 * @returns {Promise<number>}
 */
export async function develop(node) {
  const page = 'http://localhost:4601';
  const server = runChild(node, ['--watch', '--watch-preserve-output', inRoot('packages/server/src/main.ts')], {
    env: { ORIGIN: process.env['ORIGIN'] ?? page, STIPPLE_DATA: process.env['STIPPLE_DATA'] ?? inRoot('.stipple-dev') },
  });
  const web = runChild(node, [inRoot('node_modules/vite/bin/vite.js'), '--port', '4601', '--strictPort'], {
    cwd: inRoot('packages/web'),
  });
  return Math.max(...(await Promise.all([server, web])));
}

/** @returns {(text: string) => void} */
function openFirstAddress() {
  let line = '';
  let opened = false;
  return (text) => {
    if (opened) return;
    line += text;
    const address = /^(?!\{).*?(https?:\/\/\S+).*\n/m.exec(line)?.[1];
    if (address === undefined) {
      line = line.slice(line.lastIndexOf('\n') + 1);
      return;
    }
    opened = true;
    openBrowser(address.replace(/[.,;)]+$/, ''));
  };
}
