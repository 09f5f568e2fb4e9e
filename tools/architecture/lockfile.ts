/** Is the lockfile one that `npm ci` accepts on every platform, with the exact versions that the packages name? */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository, type Fault } from './source-file.ts';

/** What a lockfile says of one package. */
export type LockEntry = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** The lockfile by place, `''` and the workspaces included. */
export type Lockfile = Readonly<Record<string, LockEntry>>;

/** The repository's own. */
export function readLockfile(): Lockfile {
  const lock: { packages: Lockfile } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8'));
  return lock.packages;
}

/** Optional packages of other platforms that are left out, and versions that are not exact. */
export function lockfileFaults(lock: Lockfile): readonly Fault[] {
  const places = Object.keys(lock);
  return Object.entries(lock).flatMap(([owner, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) =>
        places.every((place) => place !== `node_modules/${name}` && !place.endsWith(`/node_modules/${name}`)),
      )
      .map(
        (name) => `package-lock.json: ${owner} needs ${name} on some platform; run node tools/complete-lockfile.mjs`,
      ),
    ...(owner.includes('node_modules/') ? [] : inexact(owner, entry)),
  ]);
}

function inexact(owner: string, entry: LockEntry): readonly Fault[] {
  const named = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
  return Object.entries(named)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${owner === '' ? 'package.json' : owner}: ${name} is ${version}, not one exact version`);
}
