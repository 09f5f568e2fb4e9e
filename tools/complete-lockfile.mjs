/**
 * Adds to package-lock.json the optional packages of other platforms that the registry at hand did not offer when the lockfile was written (a mirror may
 * carry only its own platform). npm leaves them out without a word, and `npm ci` then refuses the lockfile everywhere. Run after `npm install`:
 *   node tools/complete-lockfile.mjs
 * An added entry names version and platform; a machine of that platform fetches it from its own registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const place = fileURLToPath(new URL('../package-lock.json', import.meta.url));
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(place, 'utf8'));
const added = Object.values(lock.packages).flatMap((owner) =>
  missingOf(owner).map(([name, version]) => add(name, version, owner.dev === true)),
);
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(place, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} packages of other platforms added.\n`);

/**
 * @param {Entry} owner
 * @returns {[string, string][]}
 */
function missingOf(owner) {
  const wanted = Object.entries(owner.optionalDependencies ?? {});
  return wanted.filter(([name]) =>
    Object.keys(lock.packages).every((key) => key !== `node_modules/${name}` && !key.endsWith(`/node_modules/${name}`)),
  );
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {string}
 */
function add(name, version, dev) {
  const [, os = '', cpu = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)/.exec(name) ?? [];
  if (os === '' || !/^\d/.test(version))
    throw new Error(`${name}@${version} is missing in the lockfile, and its name does not tell its platform`);
  const libc = name.endsWith('-musl') ? ['musl'] : ['glibc'];
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' ? { libc } : {}),
    optional: true,
    os: [os],
  };
  return name;
}
