import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = 'service-worker';
const FILE = `${ENTRY}.js`;
/** Larger files (models, decoders) are kept when they are first used. */
const LARGEST = 1_500_000;

/** The service worker keeps its name: browsers look for a new one under the old address. */
export function entryName({ name }: { readonly name: string }): string {
  return name === ENTRY ? FILE : 'assets/[name]-[hash].js';
}

/**
 * Writes ahead of the service worker which files make up the practice app: everything that its page can come to ask for, found
 * by following the imports, and nothing of the portal's.
 */
export function precacheList(): Plugin {
  return {
    name: 'stipple-precache-list',
    apply: 'build',
    enforce: 'post',
    writeBundle: ({ dir = '' }, bundle) => {
      const worker = bundle[FILE];
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
      if (worker.imports.length + worker.dynamicImports.length > 0)
        throw new Error('the service worker shares code with the pages; it has to stand alone');
      const files = ['/mark.svg', ...filesOfPractice(bundle).map((file) => `/${file}`)];
      const version = createHash('sha256')
        .update(JSON.stringify([files, worker.code]))
        .digest('hex')
        .slice(0, 16);
      const list = `const stippleFiles=${JSON.stringify(files)},stippleVersion="${version}";`;
      writeFileSync(join(dir, FILE), `${list}\n${worker.code}`);
    },
  };
}

type Bundle = Parameters<Extract<NonNullable<Plugin['writeBundle']>, (...given: never) => unknown>>[1];

function filesOfPractice(bundle: Bundle): readonly string[] {
  const found = new Set<string>();
  const follow = (name: string): void => {
    const file = bundle[name];
    if (file === undefined || found.has(name)) return;
    found.add(name);
    if (file.type !== 'chunk') return;
    const { importedCss, importedAssets } = metadataOf(file);
    for (const next of [...file.imports, ...file.dynamicImports, ...importedCss, ...importedAssets]) follow(next);
  };
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.isEntry && file.name === 'practice') follow(file.fileName);
  for (const file of Object.values(bundle))
    if (file.type === 'asset' && file.fileName.endsWith('.woff2')) follow(file.fileName);
  return [...found].filter((name) => sizeOf(bundle, name) <= LARGEST && name.startsWith('assets/')).toSorted();
}

function metadataOf(chunk: object): { importedCss: Iterable<string>; importedAssets: Iterable<string> } {
  const none = { importedCss: [], importedAssets: [] };
  return 'viteMetadata' in chunk ? ((chunk.viteMetadata ?? none) as typeof none) : none;
}

function sizeOf(bundle: Bundle, name: string): number {
  const file = bundle[name];
  if (file === undefined) return 0;
  return file.type === 'chunk' ? file.code.length : file.source.length;
}
