import type { Result } from '@stipple/engine/kernel';
import type { Problem } from '../../api/problem.ts';

/** Where the latest state is. Only `saved` means that the server has it. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Not on the server, kept in this page, and sent again by itself. */
  | { readonly kind: 'kept'; readonly problem: Problem }
  /** The server refused it; sending the same again would not help. */
  | { readonly kind: 'refused'; readonly problem: Problem };

type Versioned = { readonly version: number };

export type AutosaveParts<Content, Saved extends Versioned> = {
  readonly version: number;
  readonly send: (content: Content, version: number, key: string) => Promise<Result<Saved, Problem>>;
  /** Does it after so many milliseconds; gives back how to call it off. */
  readonly later: (delay_ms: number, act: () => void) => () => void;
  readonly newKey: () => string;
  readonly onState: (state: SaveState) => void;
  /** The server's answer about `content`; `isLatest` when nothing newer waits. */
  readonly onSaved: (saved: Saved, isLatest: boolean) => void;
};

const PAUSE_MS = 300;
const RETRIES_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Saves the latest state after every change: one request in flight, the newest state wins, each save names the version it
 * builds on. A request whose answer was lost is sent again with the same key before anything newer, so that the chain of
 * versions never forks.
 */
export class Autosave<Content, Saved extends Versioned> {
  readonly #parts: AutosaveParts<Content, Saved>;
  #version: number;
  #state: SaveState = { kind: 'saved' };
  #wanted: { readonly content: Content } | null = null;
  #inFlight: { readonly content: Content; readonly key: string } | null = null;
  #asking = false;
  #tries = 0;
  #callOff: () => void = () => undefined;
  #waiters: ((saved: boolean) => void)[] = [];

  constructor(parts: AutosaveParts<Content, Saved>) {
    this.#parts = parts;
    this.#version = parts.version;
  }

  get version(): number {
    return this.#version;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** A new state to be saved; after a refusal that needs a person it waits for `adopt`. */
  change(content: Content): void {
    this.#wanted = { content };
    if (this.#asking || this.#inFlight !== null || this.#needsPerson()) return;
    this.#set({ kind: 'waiting' });
    this.#schedule(PAUSE_MS);
  }

  /** Sends at once what waits: when the connection is back, or before signing. */
  retry(): void {
    if (this.#needsPerson()) return;
    this.#callOff();
    this.#go();
  }

  /** Resolves when the server has the latest state, or with false when it cannot be brought there now. */
  async flush(): Promise<boolean> {
    if (this.#state.kind === 'saved') return true;
    if (this.#needsPerson()) return false;
    const settled = new Promise<boolean>((resolve) => this.#waiters.push(resolve));
    this.retry();
    return settled;
  }

  /** After somebody else's change: what is here goes on top of that version; null when theirs is taken as it is. */
  adopt(version: number, content: Content | null): void {
    this.#version = version;
    this.#inFlight = null;
    this.#wanted = content === null ? null : { content };
    this.#tries = 0;
    this.#set({ kind: content === null ? 'saved' : 'waiting' });
    if (content !== null) this.#schedule(0);
  }

  #go(): void {
    if (this.#asking) return;
    if (this.#inFlight === null && this.#wanted !== null) {
      this.#inFlight = { content: this.#wanted.content, key: this.#parts.newKey() };
      this.#wanted = null;
    }
    if (this.#inFlight !== null) void this.#ask(this.#inFlight);
  }

  async #ask({ content, key }: { readonly content: Content; readonly key: string }): Promise<void> {
    this.#asking = true;
    if (this.#tries === 0) this.#set({ kind: 'saving' });
    const answer = await this.#parts.send(content, this.#version, key);
    this.#asking = false;
    if (answer.ok) this.#arrived(answer.value);
    else this.#failed(answer.problem, content);
  }

  #arrived(saved: Saved): void {
    this.#inFlight = null;
    this.#tries = 0;
    this.#version = saved.version;
    this.#parts.onSaved(saved, this.#wanted === null);
    if (this.#wanted === null) return this.#set({ kind: 'saved' });
    this.#set({ kind: 'waiting' });
    this.#schedule(this.#waiters.length > 0 ? 0 : PAUSE_MS);
  }

  #failed(problem: Problem, content: Content): void {
    if (mayPass(problem)) {
      this.#schedule(RETRIES_MS[Math.min(this.#tries, RETRIES_MS.length - 1)] ?? PAUSE_MS);
      this.#tries += 1;
      return this.#set({ kind: 'kept', problem });
    }
    const newer = this.#wanted !== null;
    this.#wanted ??= { content };
    this.#inFlight = null;
    this.#tries = 0;
    this.#set({ kind: 'refused', problem });
    if (newer && !this.#needsPerson()) this.#schedule(PAUSE_MS);
  }

  /** A malformed value is sent again once it is changed; a conflict or a signature is for a person to settle. */
  #needsPerson(): boolean {
    return this.#state.kind === 'refused' && !MENDS_BY_TYPING.has(this.#state.problem.code);
  }

  #schedule(delay_ms: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(delay_ms, () => this.#go());
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#parts.onState(state);
    if (state.kind === 'waiting' || state.kind === 'saving') return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const tell of waiters) tell(state.kind === 'saved');
  }
}

const MENDS_BY_TYPING: ReadonlySet<string> = new Set(['invalid-request', 'unknown-code']);

/** Lost connection, a server coming back, a pause that was asked for, or a session that ran out and is renewed elsewhere. */
function mayPass({ code, status }: Problem): boolean {
  return code === 'offline' || code === 'not-signed-in' || status === 429 || status >= 500;
}
