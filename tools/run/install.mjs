/** Installs the packages of the lockfile when they are missing or of another lockfile. No package may run an install script. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readChild } from './child.mjs';
import { inRoot } from './places.mjs';
import { fault, isFault, sayProgress } from './say.mjs';

const stamp = inRoot('node_modules', '.stipple-lock');

/** @returns {Promise<'installed' | import('./say.mjs').Fault>} */
export async function installMissing() {
  const lock = lockDigest();
  if (isFault(lock)) return lock;
  if (readOrNull(stamp) === lock.digest) return 'installed';
  if (!npmInstalledThisLock()) {
    const done = await npmCi();
    if (isFault(done)) return done;
  }
  writeFileSync(stamp, lock.digest);
  return 'installed';
}

/** @returns {{ digest: string } | import('./say.mjs').Fault} */
function lockDigest() {
  const text = readOrNull(inRoot('package-lock.json'));
  if (text === null)
    return fault('package-lock.json is missing, so it is not known what to install. Fetch the repository again.');
  return { digest: createHash('sha256').update(`${process.platform} ${process.arch}\n${text}`).digest('hex') };
}

/**
 * Somebody may have run `npm install` by hand: npm's own account of what lies in node_modules then agrees with the lockfile.
 *
 * @returns {boolean}
 */
function npmInstalledThisLock() {
  const account = readOrNull(inRoot('node_modules', '.package-lock.json'));
  if (account === null) return false;
  const wanted = packagesOf(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const present = packagesOf(account);
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/') || entry.link === true) return true;
    const found = present[place];
    return found === undefined ? entry.optional === true || entry.peer === true : found.version === entry.version;
  });
}

/** @returns {Promise<'installed' | import('./say.mjs').Fault>} */
async function npmCi() {
  const end = sayProgress(
    existsSync(inRoot('node_modules'))
      ? 'Installing the packages that changed'
      : 'Installing packages, the first time only',
  );
  const { program, first } = npmProgram();
  const args = [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await readChild(program, args, { env: { npm_config_progress: 'false' } });
  end(code === 0 ? 'done' : 'failed');
  if (code === 0) return 'installed';
  return fault(
    `${output.trim().split('\n').slice(0, 12).join('\n')}\nThe packages could not be installed (npm ended with ${code}). What npm said is above; most often the machine is not online or a proxy is ` +
      'not set. Nothing else was changed: run the same command again.',
  );
}

/**
 * The npm that started us, run by the Node that runs it; the one on the PATH otherwise.
 *
 * @returns {{ program: string, first: string[] }}
 */
function npmProgram() {
  const cli = process.env['npm_execpath'];
  if (cli === undefined || !/\bnpm-cli\.[cm]?js$/.test(cli)) return { program: 'npm', first: [] };
  const starter = process.env['npm_node_execpath'];
  return { program: starter !== undefined && existsSync(starter) ? starter : process.execPath, first: [cli] };
}

/**
 * @param {string} text
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }>}
 */
function packagesOf(text) {
  /** @type {{ packages?: Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }> }} */
  const lock = JSON.parse(text);
  return lock.packages ?? {};
}

/**
 * @param {string} file
 * @returns {string | null}
 */
function readOrNull(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
