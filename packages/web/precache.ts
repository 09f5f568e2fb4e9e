import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The workers of the two apps, each with the page whose files it keeps; neither knows anything of the other. */
const WORKERS: readonly { readonly entry: string; readonly page: string; readonly fonts: RegExp }[] = [
  { entry: 'service-worker', page: 'practice', fonts: /\.woff2$/ },
  // A phone keeps the letters that its page is written in.
  { entry: 'portal-worker', page: 'portal', fonts: /-latin-wght-[^/]*\.woff2$/ },
];
/** Larger files (models, decoders) are kept when they are first used. */
const LARGEST = 1_500_000;

/** A service worker keeps its name: browsers look for a new one under the old address. */
export function entryName({ name }: { readonly name: string }): string {
  return WORKERS.some(({ entry }) => entry === name) ? `${name}.js` : 'assets/[name]-[hash].js';
}

/**
 * Writes ahead of each service worker which files make up its app: everything that its page can come to ask for, found by
 * following the imports, and nothing that only the other app has.
 */
export function precacheList(): Plugin {
  return {
    name: 'stipple-precache-list',
    apply: 'build',
    enforce: 'post',
    writeBundle: ({ dir = '' }, bundle) => {
      for (const { entry, page, fonts } of WORKERS) {
        const worker = bundle[`${entry}.js`];
        if (worker?.type !== 'chunk') throw new Error(`the build has no ${entry}`);
        if (worker.imports.length + worker.dynamicImports.length > 0)
          throw new Error(`the ${entry} shares code with the pages; it has to stand alone`);
        const files = ['/mark.svg', ...filesOf(page, fonts, bundle).map((file) => `/${file}`)];
        const version = createHash('sha256')
          .update(JSON.stringify([files, worker.code]))
          .digest('hex')
          .slice(0, 16);
        const list = `const stippleFiles=${JSON.stringify(files)},stippleVersion="${version}";`;
        writeFileSync(join(dir, `${entry}.js`), `${list}\n${worker.code}`);
      }
    },
  };
}

type Bundle = Parameters<Extract<NonNullable<Plugin['writeBundle']>, (...given: never) => unknown>>[1];

function filesOf(page: string, fonts: RegExp, bundle: Bundle): readonly string[] {
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
    if (file.type === 'chunk' && file.isEntry && file.name === page) follow(file.fileName);
  for (const file of Object.values(bundle))
    if (file.type === 'asset' && fonts.test(file.fileName)) follow(file.fileName);
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
