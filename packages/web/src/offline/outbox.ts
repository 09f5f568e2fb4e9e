import type { Result } from '@stipple/engine/kernel';
import type { Problem } from '../api/problem.ts';
import { noteOfGivingUp } from './giving-up.ts';
import { again, begin, giveUp, keep, mayPass, nextToSend, refused, sent, takeOver } from './queue.ts';
import type { Copy, RowStore } from './row-store.ts';
import { isUnsent } from './write.ts';
import type { Rows, Write } from './write.ts';

/** What came of bringing one write to the server. */
export type Delivered = {
  readonly answer: unknown;
  /** The version that a full save made; null for an act that stands alone. */
  readonly version: number | null;
  /** What a page that opens offline shall find from now on. */
  readonly copy: Copy | null;
};

export type OutboxParts = {
  readonly rows: RowStore;
  readonly deliver: (write: Write) => Promise<Result<Delivered, Problem>>;
  /** Does it after so many milliseconds; gives back how to call it off. */
  readonly later: (delay_ms: number, act: () => void) => () => void;
  readonly newKey: () => string;
  /** The device's clock, as text. */
  readonly now: () => string;
};

/** What those who watch are told. */
export type OutboxNews =
  | { readonly kind: 'rows'; readonly subject: string }
  | { readonly kind: 'delivered'; readonly write: Write; readonly answer: unknown; readonly at: string }
  | { readonly kind: 'refused'; readonly write: Write; readonly problem: Problem }
  | { readonly kind: 'held-up'; readonly write: Write; readonly problem: Problem };

const RETRIES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Brings what is kept on this device to the server: in order within a subject, one at a time, under the same key until an
 * answer is there. Only the page that `serves` sends; all pages keep.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #watchers = new Set<(news: OutboxNews) => void>();
  readonly #underWay = new Map<string, Promise<void>>();
  #serves = false;
  #closed = false;
  #failures = 0;
  #callOff: () => void = () => undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  watch(tell: (news: OutboxNews) => void): () => void {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  }

  /** Resolves when it is on this device's disk. Sends it as soon as it can. */
  async keep(write: Write): Promise<void> {
    await this.#step(write.subject, (rows) => keep(rows, write));
  }

  /** A desk opens: gives what is unsent about its subject, which is that desk's own from now on. */
  takeOver(subject: string, writer: string): Promise<Rows> {
    return this.#parts.rows.step(subject, (rows) => {
      const own = takeOver(rows, writer);
      return { rows: own, answer: own.filter(isUnsent) };
    });
  }

  /** What happened in the page that sends, told by it to the others. */
  hear(news: OutboxNews): void {
    this.#tell(news);
  }

  /** Everything that waits, was refused or was given up. */
  async all(): Promise<Rows> {
    return (await this.#parts.rows.all()).filter(({ state }) => state !== 'sent');
  }

  async unsent(): Promise<Rows> {
    return (await this.#parts.rows.all()).filter(isUnsent);
  }

  /** A refused write is sent again, as it is or over the version that stands now. */
  async again(write: Pick<Write, 'id' | 'subject'>, over_version: number | null = null): Promise<void> {
    const key = this.#parts.newKey();
    await this.#step(write.subject, (rows) => again(rows, write.id, key, over_version));
    void this.sendNow();
  }

  /** The server is told as soon as it can be. */
  async giveUp(write: Write, reason: string): Promise<void> {
    const at = this.#parts.now();
    await this.#step(write.subject, (rows) => giveUp(rows, write.id, reason, at));
    const note = noteOfGivingUp(write, { reason, at }, { id: this.#parts.newKey(), key: this.#parts.newKey() });
    if (note === null) return;
    await this.keep(note);
    void this.sendNow();
  }

  /** This page sends from now on; what an ended page left behind goes first. */
  serve(): void {
    this.#serves = true;
    void this.sendNow();
  }

  /** Sends what waits, without waiting out a pause. Resolves when nothing can be sent any more. */
  async sendNow(): Promise<void> {
    this.#callOff();
    if (!this.#serves || this.#closed) return;
    const waiting = await this.unsent().catch((error: unknown) => (this.#unlessClosed(error), []));
    const subjects = new Set(waiting.filter((row) => mayLeave(row, waiting)).map((row) => row.subject));
    await Promise.all([...subjects].map((subject) => this.#work(subject)));
  }

  close(): void {
    this.#closed = true;
    this.#callOff();
    this.#watchers.clear();
  }

  /** Gives the row as it stood before: a desk that opened meanwhile may have taken it over. */
  async #step(
    subject: string,
    change: (rows: Rows) => Rows,
    copy: Copy | null = null,
    id: string | null = null,
  ): Promise<Write | null> {
    const before = await this.#parts.rows.step(
      subject,
      (rows) => ({ rows: change(rows), answer: rows.find((row) => row.id === id) ?? null }),
      copy,
    );
    this.#tell({ kind: 'rows', subject });
    return before;
  }

  /** One worker for each subject; whoever asks while it works waits for it, and for what came meanwhile. */
  #work(subject: string): Promise<void> {
    const before = this.#underWay.get(subject) ?? Promise.resolve();
    const work = before.then(() => this.#drain(subject)).catch((error: unknown) => this.#unlessClosed(error));
    this.#underWay.set(subject, work);
    return work;
  }

  async #drain(subject: string): Promise<void> {
    while (!this.#closed) {
      const write = await this.#parts.rows.step(subject, (rows) => {
        const next = nextToSend(rows);
        return next === null ? { rows, answer: null } : { rows: begin(rows, next.id), answer: next };
      });
      if (write === null) return;
      const outcome = await this.#parts.deliver(write);
      if (this.#closed) return;
      if (!outcome.ok && mayPass(outcome.problem)) return this.#holdUp(write, outcome.problem);
      this.#failures = 0;
      await (outcome.ok ? this.#arrived(write, outcome.value) : this.#cameBack(write, outcome.problem));
    }
  }

  async #arrived(write: Write, { answer, version, copy }: Delivered): Promise<void> {
    const row = await this.#step(write.subject, (rows) => sent(rows, write.id, version), copy, write.id);
    this.#tell({
      kind: 'delivered',
      write: { ...write, writer: row?.writer ?? write.writer },
      answer,
      at: this.#parts.now(),
    });
    // What waited for this to be there may go now.
    if (write.opens === true) void this.sendNow();
  }

  async #cameBack(write: Write, problem: Problem): Promise<void> {
    const row = await this.#step(write.subject, (rows) => refused(rows, write.id, problem), null, write.id);
    this.#tell({ kind: 'refused', write: { ...write, writer: row?.writer ?? write.writer }, problem });
  }

  /** What was under way when the person left is still on the disk, and goes out when they come back. */
  #unlessClosed(error: unknown): void {
    if (!this.#closed) throw error;
  }

  #holdUp(write: Write, problem: Problem): void {
    const pause_ms = RETRIES_MS[Math.min(this.#failures, RETRIES_MS.length - 1)] ?? 1_000;
    this.#failures += 1;
    this.#callOff();
    this.#callOff = this.#parts.later(pause_ms, () => void this.sendNow());
    this.#tell({ kind: 'held-up', write, problem });
  }

  #tell(news: OutboxNews): void {
    for (const tell of this.#watchers) tell(news);
  }
}

/** Not what waits for a person, and not what belongs to something that the server has yet to hear of. */
function mayLeave({ state, after }: Write, unsent: Rows): boolean {
  return state !== 'refused' && !unsent.some(({ opens, subject }) => opens === true && subject === after);
}
