import type { Account } from './accounts.ts';
import type { OpenDevice } from './open-device.ts';

/**
 * Whose work this device holds and whether it can be read now.
 * `away`: nobody's, or only what is sealed. `locked`: a PIN stands before it; `page` is what stands open below, if anything.
 */
export type DeviceState =
  | { readonly kind: 'away'; readonly sealed: boolean }
  | { readonly kind: 'locked'; readonly account: Account; readonly page: OpenDevice | null }
  | { readonly kind: 'open'; readonly account: Account | null; readonly page: OpenDevice };

/** Whoever comes and goes does so one after the other. */
let turn: Promise<unknown> = Promise.resolve();
let state: DeviceState = { kind: 'away', sealed: false };
const watchers = new Set<() => void>();

export function deviceNow(): DeviceState {
  return state;
}

export function watchDevice(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** What is readable now, or null: also while the PIN pad stands before an open page, whose work goes on being sent. */
export function pageNow(): OpenDevice | null {
  return state.kind === 'away' ? null : state.page;
}

export function setDevice(next: DeviceState): void {
  state = next;
  for (const tell of watchers) tell();
}

export function closePage(): void {
  pageNow()?.close();
  setDevice({ kind: 'away', sealed: false });
}

export function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Keys and lasting storage exist on https and on localhost only. */
export function canKeep(): boolean {
  return window.isSecureContext && 'indexedDB' in window && 'locks' in navigator;
}

/** Pages of one browser lock, open and leave together. */
type Word = 'locked' | 'opened' | 'left';
let channel: BroadcastChannel | null = null;

export function tellOtherPages(word: Word): void {
  joinOtherPages().postMessage(word);
}

/** From now on this page follows the others. */
export function joinOtherPages(): BroadcastChannel {
  if (channel !== null) return channel;
  channel = new BroadcastChannel('stipple device');
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => void inTurn(() => Promise.resolve(hear(data))));
  return channel;
}

function hear(word: Word): void {
  if (word === 'left') return closePage();
  if (state.kind === 'away' || state.account === null || state.page === null) return;
  const account = { ...state.account, locked: word === 'locked' };
  setDevice({ kind: word === 'locked' ? 'locked' : 'open', account, page: state.page });
}
