/** Finds a Chromium for the journeys, and fetches one when there is none. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readChild } from './child.mjs';
import { inRoot } from './places.mjs';
import { fault } from './say.mjs';

const debianChromium = '/usr/bin/chromium';
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const knownNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * In this order: the one named in `STIPPLE_CHROMIUM`; the Debian package, when we may install it; Playwright's own; any on the PATH.
 *
 * @param {string} node
 * @returns {Promise<{ path: string } | import('./say.mjs').Fault>}
 */
export async function findChromium(node) {
  const named = process.env['STIPPLE_CHROMIUM'] ?? '';
  if (named !== '')
    return runs(named) ? { path: named } : fault(`STIPPLE_CHROMIUM names ${named}, which is not a program.`);
  const said = [];
  if (isRootOnDebian()) {
    const debian = await installDebianPackage();
    if (debian === null) return { path: debianChromium };
    said.push(debian);
  }
  const own = await installPlaywrightChromium(node);
  if ('path' in own) return own;
  said.push(own.fault);
  const existing = existingChromium();
  if (existing !== null) return { path: existing };
  return fault(
    `${said.join('\n')}\nNo Chromium was found and none could be fetched. Install one, or name it in STIPPLE_CHROMIUM.`,
  );
}

/** @returns {boolean} */
function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {Promise<string | null>} null when the package is there, else what apt said */
async function installDebianPackage() {
  if (runs(debianChromium)) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await readChild('apt-get', ['update', '-q'], { env, limitSeconds: 180 });
  const install = await readChild('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
    limitSeconds: 420,
  });
  return runs(debianChromium) ? null : `${update.code === 0 ? '' : update.output}${install.output}`.trim();
}

/**
 * @param {string} node
 * @returns {Promise<{ path: string } | import('./say.mjs').Fault>}
 */
async function installPlaywrightChromium(node) {
  const cli = inRoot('node_modules/@playwright/test/cli.js');
  const install = await readChild(node, [cli, 'install', 'chromium'], { limitSeconds: 420 });
  const asked = "import('@playwright/test').then((it) => console.log(it.chromium.executablePath()))";
  const where = (await readChild(node, ['--input-type=module', '-e', asked])).output.trim();
  return install.code === 0 && runs(where) ? { path: where } : fault(install.output.trim());
}

/** @returns {string | null} */
function existingChromium() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => knownNames.map((name) => path.join(folder, name)));
  return [...places, macChrome].find(runs) ?? null;
}

/**
 * @param {string} program
 * @returns {boolean}
 */
function runs(program) {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
