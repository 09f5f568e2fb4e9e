/** Writes the generated files again, or says which of those in the repository are no longer what they are generated from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readChild } from './child.mjs';
import { inRoot, root } from './places.mjs';
import { say } from './say.mjs';

const skipped = new Set(['node_modules', 'dist', '.git']);

/**
 * @param {string} node
 * @returns {Promise<number>}
 */
export async function generate(node) {
  const { code, output, changed } = await generateAndCompare(node, []);
  process.stderr.write(output);
  for (const file of changed) say(`${file} written`);
  if (code === 0 && changed.length === 0) say('All generated files were current.');
  return code;
}

/**
 * Runs every generator. With `--check` they write nothing and end with a fault when a file is not current; the comparison here holds for one that writes.
 *
 * @param {string} node
 * @param {string[]} args for each generator
 * @returns {Promise<{ code: number, output: string, changed: string[] }>} `changed` names the files that were written anew
 */
export async function generateAndCompare(node, args) {
  const before = generatedFiles();
  let output = '';
  let code = 0;
  for (const generator of generators()) {
    const result = await readChild(node, [generator, ...args]);
    if (result.code !== 0) output += `${path.relative(root, generator)}\n${result.output}`;
    code ||= result.code;
  }
  const after = generatedFiles();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return { code, output, changed };
}

/** @returns {string[]} every `generate-<what>.ts` in a room's folder or its `src`, by room */
function generators() {
  return readdirSync(inRoot('packages'))
    .toSorted()
    .flatMap((room) => [inRoot('packages', room), inRoot('packages', room, 'src')])
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((place) => /\/generate-[a-z-]+\.ts$/.test(place));
}

/** @returns {Map<string, string>} path from the top folder, to content */
function generatedFiles() {
  const found = [...filesUnder(inRoot('packages')), ...filesUnder(inRoot('docs'))].filter((file) =>
    /\.generated\.|docs\/generated\//.test(file),
  );
  return new Map(found.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(place) : [place];
  });
}
