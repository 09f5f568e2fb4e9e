import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

const run = promisify(execFile);

/** The login that owns everything in the private server. The application never signs in with it. */
export const OWNER_LOGIN = 'stipple_owner';

/** Makes the cluster on the first start; later only checks that these binaries can read it. */
export async function prepareCluster(home: Home, binaries: Binaries): Promise<Result<null, StartProblem>> {
  removeUnfinished(home);
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) {
    const made = await initialise(home, binaries);
    if (!made.ok) return made;
  }
  const major = Number(readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim());
  if (major === binaries.major) return ok(null);
  return fail(
    startProblem(
      'postgres-data-version',
      `The data in ${home.path} was written by PostgreSQL ${major}, and the binaries are PostgreSQL ${binaries.major}; restore a backup into a new folder to move it.`,
    ),
  );
}

const UNFINISHED = '.unfinished-';

/**
 * Built under another name and renamed when whole, so that a start killed in the middle leaves no half cluster. The name
 * is new each time: the initdb of a killed start may still be at work in its own.
 */
async function initialise(home: Home, binaries: Binaries): Promise<Result<null, StartProblem>> {
  const unfinished = `${home.cluster}${UNFINISHED}${randomBytes(4).toString('hex')}`;
  try {
    await run(join(binaries.directory, 'initdb'), initdbArguments(unfinished, binaries.major), {
      ...(home.account === null ? {} : { uid: home.account.uid, gid: home.account.gid }),
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    return fail(
      startProblem(
        'postgres-binaries-unusable',
        `PostgreSQL could not set up its data in ${home.path}: ${lastLine(said)}`,
      ),
    );
  }
  writeFileSync(join(unfinished, 'pg_hba.conf'), 'local all all trust\n');
  renameSync(unfinished, home.cluster);
  return ok(null);
}

/** As far as it goes: what an initdb writes at this moment is left for the next start. */
function removeUnfinished(home: Home): void {
  const names = readdirSync(home.path).filter((name) => name.startsWith(`${basename(home.cluster)}${UNFINISHED}`));
  for (const name of names) {
    try {
      rmSync(join(home.path, name), { recursive: true, force: true });
    } catch {
      // It grew while it was being removed.
    }
  }
}

/** PostgreSQL 17 brought its own C.UTF-8, the same on every system; before that the system's is used. */
function initdbArguments(directory: string, major: number): readonly string[] {
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  return [
    `--pgdata=${directory}`,
    `--username=${OWNER_LOGIN}`,
    '--encoding=UTF8',
    ...locale,
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
  ];
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? text;
}
