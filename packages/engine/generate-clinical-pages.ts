/**
 * Writes the pages of docs/clinical that clinicians read, and the rules that forbid or defer as CQL and ELM, from the catalogue:
 *   node packages/engine/generate-clinical-pages.ts [--check]
 * `--check` writes nothing and fails when a page is not what would be written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clinicalPages } from './src/clinical-pages/index.ts';
import { candidacyCql, candidacyElm } from './src/elm/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'clinical');
const files = [
  ...clinicalPages(),
  { file: 'candidacy.cql', text: candidacyCql() },
  { file: 'candidacy.elm.json', text: `${JSON.stringify(candidacyElm(), null, 1)}\n` },
];
const stale = files.filter(({ file, text }) => read(join(folder, file)) !== text);
if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`docs/clinical/${file} is out of date`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const { file, text } of stale) writeFileSync(join(folder, file), text);

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
