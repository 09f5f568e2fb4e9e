import { unstoredProblem } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { uuidV7 } from '../api/uuid-v7.ts';
import { memoryDevice } from './open-device.ts';
import { pageNow } from './device-state.ts';
import type { OpenDevice } from './open-device.ts';
import type { Outbox, OutboxNews } from './outbox.ts';
import type { DeskListener, DeskSubject, Found, SaveState } from './save-state.ts';
import { newestSave, needsPerson } from './queue.ts';
import type { Write } from './write.ts';

/** A pause after the last change, so that ten taps make one request. On this device each of them is stored at once. */
const PAUSE_MS = 300;
const STORE_AGAIN_MS = 2_000;

/**
 * The writing side of a page that saves itself: a session while it is charted.
 *
 * ```
 * const keeper = await DeskKeeper.open<Chart, Session>({ subject: `session:${id}`, endpoint: 'sessions.save', params, about });
 * const chart = keeper.found?.content ?? session.chart;      // what was written here and never sent comes first
 * keeper.listen({ onState, onSaved }, keeper.found?.base_version ?? session.version);
 * keeper.change(chart);                                       // on the disk of this device within some milliseconds
 * await keeper.flush();                                       // true when the server has the latest state
 * ```
 *
 * Two desks on the same subject never overwrite each other: each is a writer of its own, and the second one to arrive is told
 * of the conflict. A desk that is opened takes over what an earlier one left unsent.
 */
export class DeskKeeper<Content, Saved extends { readonly version: number }> {
  readonly #subject: DeskSubject;
  readonly #outbox: Outbox;
  readonly #writer: string;
  readonly #lasts: boolean;
  /** What was on this device, unsent, when the desk was opened. */
  readonly found: Found<Content> | null;
  #listener: DeskListener<Saved> | null = null;
  #stopWatching: (() => void) | null = null;
  #version = 0;
  #state: SaveState = { kind: 'saved' };
  /** The newest change; its key tells whether the server's answer is about it. */
  #latest: { readonly content: Content; readonly key: string } | null = null;
  #storing: Promise<void> | null = null;
  #stored: string | null = null;
  /** What was still on its way when the other side was taken: it comes back refused, and is given up then. */
  readonly #discarded = new Set<string>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #waiters: ((saved: boolean) => void)[] = [];

  private constructor(subject: DeskSubject, page: OpenDevice, writer: string, held: Write | null) {
    this.#subject = subject;
    this.#outbox = page.outbox;
    this.#lasts = page.database !== null;
    this.#writer = writer;
    this.#watch();
    this.found =
      held === null
        ? null
        : { content: held.content as Content, base_version: held.base_version ?? 0, problem: held.problem };
    if (held === null) return;
    this.#latest = { content: held.content as Content, key: held.idempotency_key };
    this.#stored = held.idempotency_key;
    this.#state = held.problem === null ? this.#onItsWay() : { kind: 'refused', problem: held.problem };
  }

  /** `accepts` says whether what was found still has the shape that this page can show; else it stays on the list of what waits. */
  static async open<Content, Saved extends { readonly version: number }>(
    subject: DeskSubject,
    accepts: (content: unknown) => boolean = () => true,
  ): Promise<DeskKeeper<Content, Saved>> {
    const page = pageNow() ?? memoryDevice('');
    const writer = uuidV7();
    const before = newestSave((await page.outbox.unsent()).filter((row) => row.subject === subject.subject));
    if (before !== null && !accepts(before.content)) return new DeskKeeper(subject, page, writer, null);
    const rows = await page.outbox.takeOver(subject.subject, writer);
    const keeper = new DeskKeeper<Content, Saved>(subject, page, writer, newestSave(rows));
    keeper.#entryStands(rows.find(({ opens }) => opens === true) ?? null);
    return keeper;
  }

  get version(): number {
    return this.#version;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether closing the page now would lose nothing. */
  get isSafe(): boolean {
    return this.#state.kind === 'saved' || (this.#lasts && this.#isStored);
  }

  get #isStored(): boolean {
    return this.#stored === (this.#latest?.key ?? this.#stored);
  }

  /** `waiting` is a promise: where nothing outlives the page it is never made. */
  #onItsWay(): SaveState {
    return { kind: this.#lasts && this.#isStored ? 'waiting' : 'saving' };
  }

  /** Begins to work, on this version; gives back how to stop. What is kept goes on being sent without the desk. */
  listen(listener: DeskListener<Saved>, version: number): () => void {
    this.#listener = listener;
    this.#version = Math.max(version, this.#version);
    this.#watch();
    void this.#outbox.sendNow();
    return () => {
      this.#stopWatching?.();
      this.#stopWatching = null;
      clearTimeout(this.#pause);
      void this.#outbox.sendNow();
    };
  }

  /** Stored on this device at once; sent after a short pause. */
  change(content: Content): void {
    this.#latest = { content, key: uuidV7() };
    if (!this.#waitsForPerson()) this.#set(this.#onItsWay());
    this.#storing ??= this.#store();
  }

  /** Resolves when the latest change is on this device's disk. */
  async stored(): Promise<void> {
    await this.#storing;
  }

  /** Sends at once what waits. */
  retry(): void {
    clearTimeout(this.#pause);
    void this.#sendStored();
  }

  /** Resolves when the server has the latest state, or with false when it cannot be brought there now. */
  async flush(): Promise<boolean> {
    if (this.#state.kind === 'saved') return true;
    if (this.#waitsForPerson()) return false;
    const settled = new Promise<boolean>((resolve) => this.#waiters.push(resolve));
    this.retry();
    return settled;
  }

  /** After somebody else's change: what is here goes over that version; null when theirs is taken as it is. */
  adopt(version: number, content: Content | null): void {
    this.#version = version;
    if (this.#state.kind === 'refused') void this.#settle(version, content);
    else if (content !== null) this.change(content);
  }

  #watch(): void {
    this.#stopWatching ??= this.#outbox.watch((news) => this.#hear(news));
  }

  async #settle(version: number, content: Content | null): Promise<void> {
    if (content === null) return this.#discard();
    await this.#storing;
    const held = (await this.#outbox.all()).find((row) => row.writer === this.#writer && row.state === 'refused');
    this.#set({ kind: 'saving' });
    if (held !== undefined) await this.#outbox.again(held, version);
    if (JSON.stringify(held?.content) !== JSON.stringify(content)) this.change(content);
  }

  /** Everything of this desk that the server does not have, typed before or after it refused. */
  async #discard(): Promise<void> {
    await this.#storing;
    for (const row of await this.#outbox.unsent())
      if (row.writer === this.#writer) this.#discarded.add(row.idempotency_key);
    this.#latest = null;
    await this.#giveUpDiscarded();
  }

  async #giveUpDiscarded(): Promise<void> {
    for (const row of await this.#outbox.unsent())
      if (row.state === 'refused' && this.#discarded.has(row.idempotency_key)) await this.#outbox.giveUp(row, TAKEN);
    await this.#lookAgain();
  }

  /** One at a time; what changed meanwhile is stored next, and nothing in between is left behind. */
  async #store(): Promise<void> {
    try {
      while (this.#latest !== null && this.#stored !== this.#latest.key) {
        const { content, key } = this.#latest;
        await this.#outbox.keep(this.#writeOf(content, key));
        this.#stored = key;
      }
      this.#storing = null;
      if (this.#state.kind === 'saving' || this.#state.kind === 'unstored') this.#set(this.#onItsWay());
      this.#after(this.#waiters.length > 0 ? 0 : PAUSE_MS, () => this.retry());
    } catch {
      this.#storing = null;
      this.#set({ kind: 'unstored', problem: unstoredProblem() });
      this.#after(STORE_AGAIN_MS, () => {
        this.#storing ??= this.#store();
      });
    }
  }

  #writeOf(content: Content, key: string): Write {
    return {
      ...this.#subject,
      id: uuidV7(),
      order: 0,
      content,
      base_version: this.#version,
      writer: this.#writer,
      idempotency_key: key,
      device_at: new Date().toISOString(),
      state: 'waiting',
      problem: null,
      given_up: null,
    };
  }

  #after(delay_ms: number, act: () => void): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(act, delay_ms);
  }

  async #sendStored(): Promise<void> {
    await this.#storing;
    await this.#outbox.sendNow();
  }

  #hear(news: OutboxNews): void {
    if (news.kind === 'rows') return;
    if (news.write.opens === true && news.write.subject === this.#subject.subject) return this.#hearOfEntry(news);
    if (news.write.writer !== this.#writer) return;
    if (news.kind === 'held-up') return this.#heldUp(news.problem);
    if (news.kind === 'refused') return this.#refused(news.write, news.problem);
    const saved = news.answer as Saved;
    this.#version = saved.version;
    const isLatest = this.#isLatest(news.write);
    this.#listener?.onSaved(saved, isLatest);
    if (isLatest) return this.#set({ kind: 'saved' });
    this.#lookAgain().catch(() => undefined);
  }

  /** What the desk is about was opened on this device: until the server has it, nothing of the desk can arrive. */
  #hearOfEntry(news: Exclude<OutboxNews, { kind: 'rows' }>): void {
    if (news.kind === 'held-up') return this.#heldUp(news.problem);
    if (news.kind === 'refused') return this.#set({ kind: 'refused', problem: news.problem });
    this.#lookAgain().catch(() => undefined);
  }

  #entryStands(entry: Write | null): void {
    if (entry === null) return;
    this.#state = entry.problem === null ? this.#onItsWay() : { kind: 'refused', problem: entry.problem };
  }

  /** Not said of a change that is still on its way to the disk: that one is told of when it is there and is held up too. */
  #heldUp(problem: Problem): void {
    if (this.#isStored) this.#set({ kind: 'kept', problem });
  }

  /** Typing on mends some refusals: where something newer is on its way already, nobody needs to be told. */
  #refused(write: Write, problem: Problem): void {
    if (this.#discarded.has(write.idempotency_key)) return void this.#giveUpDiscarded().catch(() => undefined);
    if (needsPerson(problem) || this.#isLatest(write)) return this.#set({ kind: 'refused', problem });
    this.#lookAgain().catch(() => undefined);
  }

  /** By its key, not by what it holds: whoever goes back to an earlier state has another write on its way. */
  #isLatest({ idempotency_key }: Write): boolean {
    return idempotency_key === this.#latest?.key;
  }

  /** A write that was sent again, here or from the list of what waits, has a key of its own: the rows tell where things stand. */
  async #lookAgain(): Promise<void> {
    await this.#storing;
    const latest = this.#latest;
    const { subject } = this.#subject;
    const own = (await this.#outbox.unsent()).filter(
      (row) => row.writer === this.#writer || (row.opens === true && row.subject === subject),
    );
    if (this.#latest !== latest || !this.#isStored) return;
    const back = own.find(({ state }) => state === 'refused');
    if (back !== undefined && back.problem !== null) return this.#set({ kind: 'refused', problem: back.problem });
    this.#set(own.length === 0 ? { kind: 'saved' } : this.#onItsWay());
  }

  #waitsForPerson(): boolean {
    return this.#state.kind === 'refused' && needsPerson(this.#state.problem);
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#listener?.onState(state);
    if (state.kind === 'waiting' || state.kind === 'saving') return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const tell of waiters) tell(state.kind === 'saved');
  }
}

/** Kept beside what was given up. */
const TAKEN = 'The version on the server was taken instead.';
