/** What files are called and how long they may be. */
import { isTest, isWrittenCode, type Fault, type SourceFile } from './source-file.ts';

/** Names that say nothing, and names that are not kebab-case. */
export function nameFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter(({ path }) => /^(packages|e2e|tools|docs)\//.test(path))
    .flatMap(({ path }) => [...emptyName(path), ...notKebab(path)]);
}

/** Files that have grown beyond what one reads in a sitting. */
export function sizeFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter((file) => isWrittenCode(file) && !isTest(file) && !mayBeLong.test(file.path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${lines} lines, ${longest} at most`);
}

/** Decision records that are not `NNN-title.md`, or that share a number. */
export function decisionFaults(files: readonly SourceFile[]): readonly Fault[] {
  const names = files.flatMap(({ path }) => /^docs\/decisions\/(.+)$/.exec(path)?.[1] ?? []);
  const misnamed = names
    .filter((name) => !/^\d{3}-[a-z0-9-]+\.md$/.test(name))
    .map((name) => `docs/decisions/${name}: not NNN-title.md`);
  const numbers = names.map((name) => name.slice(0, 3));
  const repeated = names
    .filter((name, at) => numbers.indexOf(name.slice(0, 3)) !== at)
    .map((name) => `docs/decisions/${name}: the number is taken`);
  return [...misnamed, ...repeated];
}

const longest = 300;
const mayBeLong = /^packages\/engine\/src\/catalog\/|^packages\/web\/src\/text\//;
const sayNothing = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'misc',
  'common',
  'types',
  'manager',
  'service',
  'services',
  'shared',
  'lib',
]);
const kebab = /^(_|\.)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const migration = /^\d{4}_[a-z0-9]+([_-][a-z0-9]+)*\.sql$/;

function emptyName(path: string): readonly Fault[] {
  return path
    .split('/')
    .filter((part) => sayNothing.has(part.split('.')[0] ?? ''))
    .map((part) => `${path}: ${part} says nothing; name it by what it holds`);
}

function notKebab(path: string): readonly Fault[] {
  return path
    .split('/')
    .filter((part) => !kebab.test(part) && !migration.test(part) && !/^(README|LICENSE)\.md$/.test(part))
    .map((part) => `${path}: ${part} is not kebab-case`);
}
