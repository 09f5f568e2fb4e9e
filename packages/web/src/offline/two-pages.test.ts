import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../api/problem.ts';
import { uuidV7 } from '../api/uuid-v7.ts';
import { DeskKeeper } from './desk-keeper.ts';
import { noCopies } from './device-database.ts';
import { setDevice } from './device-state.ts';
import { Outbox } from './outbox.ts';
import type { Delivered, OutboxNews } from './outbox.ts';
import { memoryFiles } from './photo-files.ts';
import { memoryRows } from './row-store.ts';
import type { RowStore } from './row-store.ts';
import { isUnsent } from './write.ts';
import type { Write } from './write.ts';

// The pause before sending is not waited out: a page sends when the play says so.
beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => vi.useRealTimers());

type Chart = { readonly version: number; readonly content: string };

/** Our server as far as it concerns a chart: receipts, versions, and both sides in a conflict. */
class Server {
  readonly kept: Chart[] = [{ version: 1, content: 'start' }];
  /** On which version each save was built, by which desk, of whose content. */
  readonly built: { readonly writer: string; readonly author: string; readonly on: number }[] = [];
  readonly #receipts = new Map<string, Chart>();

  get now(): Chart {
    return this.kept.at(-1) ?? { version: 0, content: '' };
  }

  take({ idempotency_key, content, base_version, writer }: Write): Result<Delivered, Problem> {
    const earlier = this.#receipts.get(idempotency_key);
    if (earlier !== undefined) return answered(earlier);
    if (base_version !== this.now.version) return fail(stale(this.now));
    const chart = { version: base_version + 1, content: String(content) };
    this.kept.push(chart);
    this.built.push({ writer, author: authorOf(chart), on: base_version });
    this.#receipts.set(idempotency_key, chart);
    return answered(chart);
  }
}

function answered(chart: Chart): Result<Delivered, Problem> {
  return ok({ answer: chart, version: chart.version, copy: null });
}

/** Every content begins with the name of the page on which it was written. */
function authorOf({ content }: Chart): string {
  return content.slice(0, 1);
}

function stale(current: Chart): Problem {
  const words = { type: '', title: '', detail: '', remedy: null, errors: [] };
  return { ...words, code: 'stale-version', status: 409, more: { current } };
}

function away(): Problem {
  return { ...stale({ version: 0, content: '' }), code: 'offline', status: 0, more: {} };
}

type Request = { stage: 'leaving' | 'answered'; readonly step: (isLost: boolean) => void };

/** One device: its disk, and the requests that are under way from it. */
class Device {
  readonly rows: RowStore = memoryRows();
  readonly requests: Request[] = [];
  readonly #pages: Outbox[] = [];
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** The first page sends for all; what happens in one page is told to the others. */
  openPage(): WatchedOutbox {
    const page = new WatchedOutbox({
      rows: this.rows,
      deliver: (write) => this.#deliver(write),
      later: () => () => undefined,
      newKey: uuidV7,
      now: () => '2026-11-21T10:00:00Z',
    });
    let heard: OutboxNews | null = null;
    page.watch((news) => {
      if (news === heard) return;
      for (const other of this.#pages.filter((one) => one !== page)) other.hear((heard = news));
      heard = null;
      void this.#pages[0]?.sendNow();
    });
    if (this.#pages.length === 0) page.serve();
    this.#pages.push(page);
    return page;
  }

  #deliver(write: Write): Promise<Result<Delivered, Problem>> {
    return new Promise((resolve) => {
      let answer: Result<Delivered, Problem> | null = null;
      const request: Request = {
        stage: 'leaving',
        step: (isLost) => {
          if (answer === null && !isLost) {
            answer = this.#server.take(write);
            request.stage = 'answered';
            return;
          }
          this.requests.splice(this.requests.indexOf(request), 1);
          resolve(isLost || answer === null ? fail(away()) : answer);
        },
      };
      this.requests.push(request);
    });
  }
}

/** Knows which desks its page has been: each opening is a writer of its own. */
class WatchedOutbox extends Outbox {
  readonly writers = new Set<string>();
  /** The desk that it is now. */
  writer = '';
  /** What it took over: the last of it is shown, and was written by its author over all before. */
  readonly taken = new Set<unknown>();

  override async takeOver(about: string, writer: string): ReturnType<Outbox['takeOver']> {
    this.writers.add(writer);
    this.writer = writer;
    const rows = await super.takeOver(about, writer);
    for (const row of rows) if (row.writer === writer) this.taken.add(row.content);
    return rows;
  }
}

/** A page as the treatment room is one: what it shows, and which versions the person in front of it has seen. */
class Page {
  shown = '';
  readonly seen = new Set<number>();
  readonly edits: string[] = [];
  /** What another page had left on the tablet, and was shown here before anything was written over it. */
  readonly inherited = new Set<string>();
  readonly outbox: WatchedOutbox;
  readonly name: string;
  readonly #server: Server;
  #keeper: DeskKeeper<string, Chart> | null = null;
  #stop: () => void = () => undefined;

  constructor(name: string, device: Device, server: Server) {
    this.name = name;
    this.#server = server;
    this.outbox = device.openPage();
  }

  /** Opened, or opened anew: what waits on this device comes before what the server has. */
  async open(): Promise<void> {
    this.#stop();
    const page = {
      outbox: this.outbox,
      copies: noCopies(),
      files: memoryFiles(),
      database: null,
      close: () => undefined,
    };
    setDevice({ kind: 'open', account: null, page });
    const now = this.#server.now;
    this.#keeper = await DeskKeeper.open<string, Chart>(subject);
    const { found } = this.#keeper;
    this.shown = found?.content ?? now.content;
    this.inherited.add(this.shown);
    this.seen.add(found?.base_version ?? now.version);
    const onSaved = ({ version }: Chart): unknown => this.seen.add(version);
    this.#stop = this.#keeper.listen({ onState: () => undefined, onSaved }, found?.base_version ?? now.version);
  }

  edit(): void {
    this.#write(`${this.name}${this.edits.length}`);
  }

  /** What was typed before is typed again. */
  goBack(): void {
    this.#write(this.edits.at(-2) ?? `${this.name}-`);
  }

  send(): void {
    this.#keeper?.retry();
  }

  /** Both sides are shown, and a person chooses. */
  settle(keepsMine: boolean): void {
    const state = this.#keeper?.state;
    if (state?.kind !== 'refused' || state.problem.code !== 'stale-version') return;
    const theirs = state.problem.more['current'] as Chart;
    this.seen.add(theirs.version);
    if (!keepsMine) this.shown = theirs.content;
    this.#keeper?.adopt(theirs.version, keepsMine ? this.shown : null);
  }

  get claimsSaved(): { readonly version: number } | null {
    return this.#keeper?.state.kind === 'saved' ? { version: this.#keeper.version } : null;
  }

  /** As an answer of the server or in a conflict, as its own step, or as what lay on the tablet when it was opened. */
  hasSeen({ version, content }: Chart): boolean {
    const lay = this.inherited.has(content) || this.outbox.taken.has(content);
    return this.seen.has(version) || this.edits.includes(content) || lay;
  }

  close(): void {
    this.#stop();
  }

  #write(content: string): void {
    this.edits.push(content);
    this.shown = content;
    this.#keeper?.change(content);
  }
}

const subject = { subject: 'session:1', endpoint: 'sessions.save', params: {}, about: { words: '', path: null } };

type Move =
  | { readonly kind: 'edit' | 'go-back' | 'send' | 'keep-mine' | 'take-theirs' | 'reopen'; readonly who: number }
  | { readonly kind: 'step' | 'lose'; readonly at: number };

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('edit', 'edit', 'go-back', 'send', 'send', 'keep-mine', 'take-theirs', 'reopen'),
      who: fc.nat(1),
    }),
    fc.record({ kind: fc.constantFrom('step', 'step', 'step', 'lose'), at: fc.nat(3) }),
  ),
  { maxLength: 40, size: 'max' },
);

/** Two pages with one chart, on one tablet or on two. */
class Play {
  readonly server = new Server();
  readonly devices: readonly Device[];
  readonly pages: readonly Page[];

  constructor(onOneDevice: boolean) {
    const first = new Device(this.server);
    const second = onOneDevice ? first : new Device(this.server);
    this.devices = onOneDevice ? [first] : [first, second];
    this.pages = [new Page('a', first, this.server), new Page('b', second, this.server)];
  }

  async run(list: readonly Move[], after: (play: Play) => Promise<void>): Promise<void> {
    for (const page of this.pages) await page.open();
    for (const move of list) {
      await this.#make(move);
      await settled();
      await after(this);
    }
    await this.#comeToRest();
    await after(this);
    for (const page of this.pages) page.close();
  }

  async unsent(page: Page): Promise<readonly Write[]> {
    const rows = await Promise.all(this.devices.map((device) => device.rows.all()));
    return rows.flat().filter((row) => isUnsent(row) && row.writer === page.outbox.writer);
  }

  async #make(move: Move): Promise<void> {
    if ('at' in move) {
      const requests = this.devices.flatMap((device) => device.requests);
      return requests[move.at % Math.max(1, requests.length)]?.step(move.kind === 'lose');
    }
    const page = this.pages[move.who];
    if (move.kind === 'edit') page?.edit();
    if (move.kind === 'go-back') page?.goBack();
    if (move.kind === 'send') page?.send();
    if (move.kind === 'keep-mine' || move.kind === 'take-theirs') page?.settle(move.kind === 'keep-mine');
    if (move.kind === 'reopen') await page?.open();
  }

  /** Everything is sent and answered; conflicts stay open. */
  async #comeToRest(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      for (const page of this.pages) page.send();
      await settled();
      for (const request of this.devices.flatMap((device) => device.requests)) request.step(false);
      await settled();
    }
  }
}

/** Whatever can go on without the network has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe.each([
  { where: 'on one tablet', onOneDevice: true },
  { where: 'on two tablets', onOneDevice: false },
])('two pages on one chart, $where', { timeout: 120_000 }, ({ onOneDevice }) => {
  const holds = (law: (play: Play) => Promise<void>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(moves, (list) => new Play(onOneDevice).run(list, law)),
      { numRuns: 250 },
    );

  it('never write over what their person has not seen', () =>
    holds(async ({ server, pages }) => {
      for (const { writer, author, on } of server.built) {
        const before = server.kept.find(({ version }) => version === on);
        // Whoever wrote it, or whose page took over what was on its way.
        const those = pages.filter(({ name, outbox }) => name === author || outbox.writers.has(writer));
        expect(those.some((page) => before !== undefined && page.hasSeen(before))).toBe(true);
      }
    }));

  it('say saved only of what the server has, with nothing more on its way', () =>
    holds(async (play) => {
      for (const page of play.pages) {
        const claim = page.claimsSaved;
        if (claim === null) continue;
        expect(play.server.kept.find(({ version }) => version === claim.version)?.content).toBe(page.shown);
        expect(await play.unsent(page)).toEqual([]);
      }
    }));

  it('lose nothing: the last that was written in each is in the record, or shown as refused, or was given up', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (list) => {
        const play = new Play(onOneDevice);
        await play.run(list, () => Promise.resolve());
        const rows = (await Promise.all(play.devices.map((device) => device.rows.all()))).flat();
        const visible = rows.filter(({ state }) => state === 'refused' || state === 'given-up');
        const found = new Set([
          ...[...play.server.kept, ...visible].map(({ content }) => content),
          ...play.pages.flatMap(({ inherited }) => [...inherited]),
        ]);
        for (const { edits } of play.pages) {
          const last = edits.at(-1);
          if (last !== undefined) expect(found).toContain(last);
        }
      }),
      { numRuns: 250, examples: LOST_ONCE },
    );
  });
});

/** Typed on after a conflict, then theirs taken while that was under way: what was typed was neither kept nor given up. */
const LOST_ONCE: [readonly Move[]][] = [
  [
    [
      { kind: 'edit', who: 1 },
      { kind: 'step', at: 0 },
      { kind: 'step', at: 0 },
      { kind: 'edit', who: 0 },
      { kind: 'step', at: 0 },
      { kind: 'step', at: 0 },
      { kind: 'reopen', who: 1 },
      { kind: 'edit', who: 0 },
      { kind: 'step', at: 0 },
      { kind: 'take-theirs', who: 0 },
      { kind: 'step', at: 0 },
      { kind: 'keep-mine', who: 0 },
    ],
  ],
];
