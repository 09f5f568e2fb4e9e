import { changeAccount, findAccount } from './accounts.ts';
import type { Account } from './accounts.ts';
import { deviceNow, inTurn, setDevice, tellOtherPages } from './device-state.ts';
import { openWithPin, PIN_TRIES, withoutPin, withPin } from './key-ring.ts';
import type { KeyRing, Proof } from './key-ring.ts';
import { openPage } from './open-account.ts';

export type PinAnswer = { readonly kind: 'open' } | { readonly kind: 'wrong'; readonly tries_left: number };

/** Four to eight digits, set by the person on this device. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text);
}

/** The PIN pad comes down over the page; nothing below it is lost, and what waits goes on being sent. */
export function lock(): Promise<boolean> {
  return inTurn(async () => {
    const here = deviceNow();
    if (here.kind !== 'open' || here.account === null || here.account.pin === null) return false;
    const account = await changeAccount(here.account.name, (one) => ({ ...one, locked: true }));
    if (account === null) return false;
    setDevice({ kind: 'locked', account, page: here.page });
    tellOtherPages('locked');
    return true;
  });
}

/** A try is counted before it is made; after the last one only signing in opens. */
export function unlock(pin: string): Promise<PinAnswer> {
  return inTurn(async () => {
    const here = deviceNow();
    if (here.kind !== 'locked') return { kind: 'open' };
    const { name } = here.account;
    const counted = await changeAccount(name, (one) => withTries(one, (one.pin?.tries_left ?? 0) - 1));
    if (counted === null || counted.pin === null || counted.pin.tries_left < 0) return { kind: 'wrong', tries_left: 0 };
    const key = await openWithPin(counted, pin);
    if (key === null) {
      setDevice({ ...here, account: counted });
      return { kind: 'wrong', tries_left: counted.pin.tries_left };
    }
    const account = await changeAccount(name, (one) => ({ ...withTries(one, PIN_TRIES), locked: false }));
    if (here.page === null) await openPage(account ?? counted, key);
    else setDevice({ kind: 'open', account, page: here.page });
    tellOtherPages('opened');
    return { kind: 'open' };
  });
}

/** Sets or changes the PIN. False when `old` is not the PIN that stands before the data now. */
export function setPin(pin: string, old: string | null): Promise<boolean> {
  return changeRing((account, proof) => withPin(account, proof, pin), old);
}

export function removePin(old: string): Promise<boolean> {
  return changeRing(withoutPin, old);
}

function changeRing(
  change: (account: Account, proof: Proof) => Promise<KeyRing | null>,
  old: string | null,
): Promise<boolean> {
  return inTurn(async () => {
    const here = deviceNow();
    const account = here.kind === 'open' && here.account !== null ? await findAccount(here.account.name) : null;
    if (here.kind !== 'open' || account === null) return false;
    const ring = await change(account, account.pin === null ? { device: true } : { pin: old ?? '' });
    if (ring === null) return false;
    const { device, pin } = ring;
    const changed = await changeAccount(account.name, (one) => ({ ...one, device, pin }));
    setDevice({ ...here, account: changed });
    return changed !== null;
  });
}

function withTries(account: Account, tries_left: number): Account {
  return account.pin === null ? account : { ...account, pin: { ...account.pin, tries_left } };
}
