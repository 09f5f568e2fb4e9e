import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeyRing } from './key-ring.ts';

/** Somebody whose work this device keeps: who, under which keys, and whether it may be opened here. */
export type Account = KeyRing & {
  /** Practice and person; also the name of their database. */
  readonly name: string;
  readonly practice_id: string;
  readonly user_id: string;
  readonly display_name: string;
  /** In whose name kept writes are sent. */
  readonly staff_id: string;
  /** The server's secret for this device follows from it. */
  readonly device_id: string;
  /** The PIN pad stands before the page, on every page of this device. */
  readonly locked: boolean;
  /** Opens only after signing in: the session ended, or somebody signed out with work unsent. */
  readonly sealed: boolean;
  /** When the server last said who this is. */
  readonly seen_at: string;
};

interface AccountsSchema extends DBSchema {
  accounts: { key: string; value: Account };
  current: { key: string; value: string };
}

const STRICT = { durability: 'strict' } as const;

export function nameOf(who: { readonly practice_id: string; readonly user_id: string }): string {
  return `stipple ${who.practice_id} ${who.user_id}`;
}

export async function findAccount(name: string): Promise<Account | null> {
  return (await (await accountsDatabase()).get('accounts', name)) ?? null;
}

/** The person who was here last. */
export async function currentAccount(): Promise<Account | null> {
  const name = await (await accountsDatabase()).get('current', 'name');
  return name === undefined ? null : findAccount(name);
}

export async function everyAccount(): Promise<readonly Account[]> {
  return (await accountsDatabase()).getAll('accounts');
}

export async function putAccount(account: Account): Promise<void> {
  const storing = (await accountsDatabase()).transaction('accounts', 'readwrite', STRICT);
  await Promise.all([storing.store.put(account), storing.done]);
}

/** Changes what is stored now, in one transaction: two pages do not undo each other's change. */
export async function changeAccount(name: string, change: (account: Account) => Account): Promise<Account | null> {
  const storing = (await accountsDatabase()).transaction('accounts', 'readwrite', STRICT);
  const before = await storing.store.get(name);
  const after = before === undefined ? null : change(before);
  if (after !== null) await storing.store.put(after);
  await storing.done;
  return after;
}

export async function makeCurrent(name: string | null): Promise<void> {
  const storing = (await accountsDatabase()).transaction('current', 'readwrite', STRICT);
  await Promise.all([name === null ? storing.store.clear() : storing.store.put(name, 'name'), storing.done]);
}

export async function forgetAccount(name: string): Promise<void> {
  const storing = (await accountsDatabase()).transaction('accounts', 'readwrite', STRICT);
  await Promise.all([storing.store.delete(name), storing.done]);
}

let opening: Promise<IDBPDatabase<AccountsSchema>> | null = null;

function accountsDatabase(): Promise<IDBPDatabase<AccountsSchema>> {
  opening ??= openDB<AccountsSchema>('stipple accounts', 1, {
    upgrade: (database) => {
      database.createObjectStore('accounts', { keyPath: 'name' });
      database.createObjectStore('current');
    },
    terminated: () => {
      opening = null;
    },
  });
  return opening;
}
