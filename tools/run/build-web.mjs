/** Builds the web app when what it is made of has changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readChild } from './child.mjs';
import { inRoot, root } from './places.mjs';
import { sayProgress } from './say.mjs';

const sources = ['packages/web', 'packages/contract/src', 'packages/engine/src'];
const notSources = new Set(['node_modules', 'dist']);
const stamp = inRoot('packages/web/dist/.built-from');

/**
 * @param {string} node
 * @returns {Promise<number>} 0 when the built web app is current
 */
export async function buildWeb(node) {
  const digest = sourcesDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0;
  const end = sayProgress('Building the web app');
  const { code, output } = await readChild(
    node,
    [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: inRoot('packages/web'),
    },
  );
  end(code === 0 ? 'done' : 'failed');
  if (code === 0) writeFileSync(stamp, digest);
  else process.stderr.write(output);
  return code;
}

/** @returns {string} */
function sourcesDigest() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  for (const file of sources
    .map((folder) => inRoot(folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesUnder)
    .toSorted()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notSources.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) return [];
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(place) : [place];
  });
}
