import { readDeviceSecret } from '@stipple/contract/devices';
import { call } from '../api/call.ts';
import { uuidV7 } from '../api/uuid-v7.ts';
import { changeAccount, putAccount } from './accounts.ts';
import type { Account } from './accounts.ts';
import { pageNow, setDevice } from './device-state.ts';
import { makeKeyRing, openWithDevice, openWithServer, withoutPin } from './key-ring.ts';
import { memoryDevice, openDevice } from './open-device.ts';

/** The signed-in person, as the server names them. */
export type Arriving = {
  readonly user_id: string;
  readonly staff_id: string;
  readonly display_name: string;
  readonly practice: { readonly practice_id: string };
};

/** Somebody who was not on this device before: a key of their own, and room for their work. */
export async function makeAccount(name: string, who: Arriving): Promise<Account> {
  const device_id = uuidV7();
  const { ring } = await makeKeyRing(await secretOf({ device_id }));
  const account: Account = {
    ...ring,
    name,
    practice_id: who.practice.practice_id,
    user_id: who.user_id,
    display_name: who.display_name,
    staff_id: who.staff_id,
    device_id,
    locked: false,
    sealed: false,
    seen_at: new Date().toISOString(),
  };
  await putAccount(account);
  // Asked, not demanded: a browser that declines may clear the storage when the disk is full, and the sheet says so.
  void navigator.storage?.persist?.();
  return account;
}

/** After the server has vouched for the person: opened without a question, and what was sealed is open again. */
export async function openSignedIn(account: Account, who: Arriving): Promise<void> {
  const byDevice = account.sealed ? null : await openWithDevice(account);
  const secret = byDevice === null ? await secretOf(account) : null;
  const key = byDevice ?? (secret === null ? null : await openWithServer(account, secret));
  if (key === null) return openWithoutKey(account, who);
  const ring = secret !== null && account.pin === null ? await withoutPin(account, { server_secret: secret }) : null;
  const opened = await changeAccount(account.name, (one) => ({
    ...seenNow(one),
    ...(ring === null ? {} : { device: ring.device }),
    sealed: false,
    staff_id: who.staff_id,
  }));
  await openPage(opened ?? account, key);
}

export async function openPage(account: Account, key: CryptoKey): Promise<void> {
  const { name, staff_id } = account;
  setDevice({ kind: 'open', account, page: await openDevice(name, key, staff_id) });
}

/** For pages where nothing can be kept beyond the page itself. */
export function openForNow({ staff_id }: Arriving): void {
  if (pageNow() === null) setDevice({ kind: 'open', account: null, page: memoryDevice(staff_id) });
}

export function seenNow(account: Account): Account {
  return { ...account, seen_at: new Date().toISOString() };
}

/** The server could not be asked, or its keys are others. A PIN still opens; else this page keeps what it can, for now. */
function openWithoutKey(account: Account, who: Arriving): void {
  if (account.pin !== null && !account.sealed) setDevice({ kind: 'locked', account, page: null });
  else openForNow(who);
}

async function secretOf({ device_id }: Pick<Account, 'device_id'>): Promise<string | null> {
  const answer = await call(readDeviceSecret, { query: { device_id } });
  return answer.ok ? answer.value.secret : null;
}
