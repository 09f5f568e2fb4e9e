/**
 * Photographs of people are not in the repository. `STIPPLE_TEST_PHOTOS` names the folder that holds them; files called `*.photos.test.ts` and
 * `*.photos.journey.ts` look at them. Where the setting is not set they pass without having looked, and the summary says which.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const skipped = new Set(['node_modules', 'dist', '.git']);

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[]} lines for the summary; none where the photos are there
 */
export function ranWithoutPhotos(environment) {
  const folder = environment['STIPPLE_TEST_PHOTOS'] ?? '';
  if (folder !== '' && existsSync(folder)) return [];
  const why = folder === '' ? 'STIPPLE_TEST_PHOTOS is not set' : `there is no folder ${folder}`;
  const files = [...filesUnder(path.join(root, 'packages')), ...filesUnder(path.join(root, 'e2e'))];
  return [
    `Ran without photographs of people (${why}):`,
    ...files.toSorted().map((file) => `  ${path.relative(root, file)}`),
  ];
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(place);
    return /\.photos\.(test|journey)\.ts$/.test(entry.name) ? [place] : [];
  });
}
