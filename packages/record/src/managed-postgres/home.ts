import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { canReach, isRoot, unprivilegedAccount, type Account } from './account.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** Where one private server lives and as whom it runs; `cluster` is PostgreSQL's own data directory. */
export type Home = {
  readonly path: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | null;
};

/** Where root's data goes when the unprivileged account cannot get to the chosen folder (such as below /root). */
const REACHABLE_BY_ALL = '/var/lib/stipple';

/** A socket's whole name must fit into 103 bytes on every system we know. */
const LONGEST_SOCKET_FOLDER = 85;
const SOCKET_PREFIX = 'stipple-socket-';

/** Makes the folder and gives it to the account that will run the server. */
export function prepareHome(dataDirectory: string): Result<Home, StartProblem> {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
    const chosen = realpathSync(dataDirectory);
    if (!isRoot()) return ok(homeAt(chosen, null));
    const account = unprivilegedAccount(ownerOfCluster(chosen));
    if (account === null) {
      return fail(
        startProblem(
          'no-unprivileged-account',
          'PostgreSQL may not run as root, and this machine has no other account.',
        ),
      );
    }
    const path = canReach(dirname(chosen), account) ? chosen : reachableStandIn(chosen);
    chownSync(path, account.uid, account.gid);
    chmodSync(path, 0o700);
    return ok(homeAt(path, account));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail(
      startProblem('data-folder-not-writable', `The data folder ${dataDirectory} cannot be written (${reason}).`),
    );
  }
}

/** A folder for the socket that only the server's account (and root) may enter; short enough for a socket's name. */
export function makeSocketFolder(home: Home): { path: string; remove(): void } {
  const own = join(home.path, 'socket');
  const note = join(home.path, 'socket-lies-at');
  removeLeftover(note);
  const path = own.length <= LONGEST_SOCKET_FOLDER ? own : mkdtempSync(join(shortTemporary(), SOCKET_PREFIX));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (home.account !== null) lchownSync(path, home.account.uid, home.account.gid);
  if (path !== own) writeFileSync(note, path);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a killed process left in the temporary folder. */
function removeLeftover(note: string): void {
  const path = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (basename(path).startsWith(SOCKET_PREFIX)) rmSync(path, { recursive: true, force: true });
  rmSync(note, { force: true });
}

function homeAt(path: string, account: Account | null): Home {
  return { path, cluster: join(path, 'cluster'), log: join(path, 'postgres.log'), account };
}

function ownerOfCluster(path: string): number | null {
  const owner = statSync(join(path, 'cluster'), { throwIfNoEntry: false })?.uid;
  return owner === undefined || owner === 0 ? null : owner;
}

/** The chosen folder keeps a symbolic link that says where its data really lies. */
function reachableStandIn(chosen: string): string {
  const standIn = join(REACHABLE_BY_ALL, createHash('sha256').update(chosen).digest('hex').slice(0, 16));
  mkdirSync(REACHABLE_BY_ALL, { recursive: true, mode: 0o755 });
  mkdirSync(standIn, { recursive: true, mode: 0o700 });
  const sign = join(chosen, 'data-lies-here');
  rmSync(sign, { force: true });
  symlinkSync(standIn, sign);
  return standIn;
}

function shortTemporary(): string {
  return tmpdir().length < 50 ? tmpdir() : '/tmp';
}
