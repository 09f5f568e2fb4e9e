import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * PostgreSQL refuses to run as root. When we are root we hand it to an unprivileged account that the machine
 * already has; anyone else runs it as themselves (null).
 */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const PREFERRED = ['stipple', 'postgres', 'nobody'];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account that owns the data already there, else the first suitable one; null when there is none. */
export function unprivilegedAccount(dataOwnerUid: number | null): Account | null {
  const accounts = passwdAccounts().filter((account) => account.uid !== 0);
  const owner = accounts.find((account) => account.uid === dataOwnerUid);
  const preferred = PREFERRED.map((name) => accounts.find((account) => account.name === name));
  return owner ?? preferred.find((account) => account !== undefined) ?? accounts[0] ?? null;
}

/** Whether the account gets through every folder on the way, the last one included. */
export function canReach(path: string, account: Account | null): boolean {
  if (account === null) return true;
  try {
    return foldersUpFrom(realpathSync(path)).every((folder) => canEnter(folder, account));
  } catch {
    return false;
  }
}

function canEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function foldersUpFrom(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...foldersUpFrom(parent)];
}

function passwdAccounts(): readonly Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && uid > 0 && Number.isInteger(gid));
}
