/**
 * Writes the catalogue's index and the ledger of its revisions:
 *   node packages/engine/generate-catalogue.ts [--check | --unreleased]
 * `--check` writes nothing and fails when the files are not what would be written. An entry that changed without a
 * new revision stops the script; `--unreleased` accepts it, for entries that no practice has yet worked with.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueIndex, catalogueKinds } from './src/catalog/generate-index.ts';
import type { CatalogueFile } from './src/catalog/generate-index.ts';
import { contentHash, removedEntries, revisionOf, unrevisedChanges } from './src/catalog/revisions.ts';
import type { EntryRevision, Revisions } from './src/catalog/revisions.ts';

const catalogue = join(import.meta.dirname, 'src', 'catalog');
const indexPath = join(catalogue, 'index.generated.ts');
const revisionsPath = join(catalogue, 'revisions.generated.json');
const [check, unreleased] = ['--check', '--unreleased'].map((flag) => process.argv.includes(flag));

const files = catalogueKinds.flatMap((kind) => filesIn(kind.folder));
const before: Revisions = existsSync(revisionsPath) ? JSON.parse(readFileSync(revisionsPath, 'utf8')) : {};
const now = await revisionsOf(files);
const faults = unreleased ? [] : [...unrevisedChanges(before, now), ...removedEntries(before, now)];
const outputs = [
  [indexPath, catalogueIndex(files, catalogueRevision(now))],
  [revisionsPath, `${JSON.stringify(now, null, 1)}\n`],
] as const;
if (check)
  faults.push(...outputs.filter(([path, text]) => read(path) !== text).map(([path]) => `${path} is out of date`));
else if (faults.length === 0) for (const [path, text] of outputs) writeFileSync(path, text);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

function filesIn(folder: string): CatalogueFile[] {
  if (!existsSync(join(catalogue, folder))) return [];
  return readdirSync(join(catalogue, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(catalogue, folder, name), 'utf8') }));
}

/** Questions that stand alone carry no revision and no clinical number. */
async function revisionsOf(files: readonly CatalogueFile[]): Promise<Revisions> {
  const found: [string, EntryRevision][] = [];
  for (const { path } of files.filter((file) => !file.path.startsWith('questions/'))) {
    const exported = Object.values(await import(join(catalogue, path))).flat() as { code: string; revision: number }[];
    for (const entry of exported) found.push([`${path.split('/')[0]}/${entry.code}`, revisionOf(entry)]);
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Date of the last change and a digest of all entries: keeps its date while nothing changes. */
function catalogueRevision(revisions: Revisions): string {
  const hash = contentHash(JSON.stringify(revisions)).slice(0, 8);
  const written = /catalogueRevision = '([\d-]+)\.(\w+)'/.exec(read(indexPath));
  const date = written?.[2] === hash ? written[1] : new Date().toISOString().slice(0, 10);
  return `${date}.${hash}`;
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
