import {
  changeAccount,
  currentAccount,
  everyAccount,
  findAccount,
  forgetAccount,
  makeCurrent,
  nameOf,
} from './accounts.ts';
import { drafts } from './drafts.ts';
import { clearCopies, countUnsent, deleteDeviceDatabase, openDeviceDatabase } from './device-database.ts';
import {
  canKeep,
  closePage,
  deviceNow,
  inTurn,
  joinOtherPages,
  pageNow,
  setDevice,
  tellOtherPages,
} from './device-state.ts';
import { openWithDevice, sealedRing } from './key-ring.ts';
import { makeAccount, openForNow, openPage, openSignedIn, seenNow } from './open-account.ts';
import type { Arriving } from './open-account.ts';

/** Half a day, as long as the server itself remembers somebody who does nothing. */
const REMEMBERED_MS = 12 * 60 * 60_000;

/** The server said who is signed in: their work is opened, or made room for. */
export function arrive(who: Arriving): Promise<void> {
  return inTurn(async () => {
    if (!canKeep()) return openForNow(who);
    joinOtherPages();
    const name = nameOf({ practice_id: who.practice.practice_id, user_id: who.user_id });
    if (isHere(name)) {
      await changeAccount(name, seenNow);
      void pageNow()?.outbox.sendNow();
      return;
    }
    closePage();
    const account = (await findAccount(name)) ?? (await makeAccount(name, who));
    await makeCurrent(name);
    if (account.locked && account.pin !== null) return setDevice({ kind: 'locked', account, page: null });
    await openSignedIn(account, who);
  });
}

/** The server cannot be asked: the person who was here last, behind their PIN if they have one. */
export function arriveOffline(): Promise<void> {
  return inTurn(async () => {
    if (!canKeep() || deviceNow().kind !== 'away') return;
    joinOtherPages();
    const account = await currentAccount();
    if (account === null) return;
    if (account.sealed) return setDevice({ kind: 'away', sealed: true });
    if (account.pin !== null) return setDevice({ kind: 'locked', account, page: null });
    const isRecent = Date.now() - Date.parse(account.seen_at) < REMEMBERED_MS;
    const key = isRecent ? await openWithDevice(account) : null;
    if (key === null) return setDevice({ kind: 'away', sealed: true });
    await openPage(account, key);
  });
}

/**
 * The person goes: everything of theirs is wiped. Not while something is unsent: that stays, sealed, until the same person
 * signs in again. Says which of the two.
 */
export function leave(): Promise<'wiped' | 'sealed'> {
  return inTurn(async () => {
    const here = deviceNow();
    const account = here.kind === 'away' ? null : here.account;
    closePage();
    if (account === null) return 'wiped';
    tellOtherPages('left');
    const database = await openDeviceDatabase(account.name);
    if ((await countUnsent(database)) === 0) {
      await deleteDeviceDatabase(database);
      await forgetAccount(account.name);
      await makeCurrent(null);
      return 'wiped';
    }
    await clearCopies(database);
    database.close();
    await changeAccount(account.name, (one) => ({ ...one, ...sealedRing(one), locked: false, sealed: true }));
    setDevice({ kind: 'away', sealed: true });
    return 'sealed';
  });
}

/**
 * The server knows nobody any more: the time ran out, or access was withdrawn. Copies go; what is unsent waits, sealed, for
 * the same person. Their PIN is kept for then, unless they asked to sign in because they do not know it.
 */
export function sessionEnded(wish: { readonly forgetPin?: boolean } = {}): Promise<void> {
  return inTurn(async () => {
    if (!canKeep()) return closePage();
    const here = deviceNow();
    const account = here.kind === 'away' ? await currentAccount() : here.account;
    closePage();
    if (account === null) return;
    const database = await openDeviceDatabase(account.name);
    await clearCopies(database);
    database.close();
    await changeAccount(account.name, (one) => {
      const sealed = sealedRing(one);
      const forgets = wish.forgetPin === true || (one.pin?.tries_left ?? 0) <= 0;
      return { ...one, ...sealed, pin: forgets ? sealed.pin : one.pin, locked: false, sealed: true };
    });
    setDevice({ kind: 'away', sealed: true });
  });
}

/** Unsent writes of the person who is here. */
export async function unsentHere(): Promise<number> {
  return (await drafts()).length;
}

export type SealedWork = { readonly display_name: string; readonly unsent: number };

/** Who has unsent work on this device that only they can open. */
export async function sealedWork(): Promise<readonly SealedWork[]> {
  if (!canKeep()) return [];
  const sealed = (await everyAccount()).filter((account) => account.sealed);
  const counted = await Promise.all(
    sealed.map(async ({ name, display_name }) => {
      const database = await openDeviceDatabase(name);
      const unsent = await countUnsent(database);
      database.close();
      return { display_name, unsent };
    }),
  );
  return counted.filter(({ unsent }) => unsent > 0);
}

function isHere(name: string): boolean {
  const here = deviceNow();
  return here.kind !== 'away' && here.page !== null && here.account?.name === name;
}
