import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineProblem } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { Outbox } from './outbox.ts';
import type { Delivered, OutboxNews } from './outbox.ts';
import { memoryRows } from './row-store.ts';
import type { Write } from './write.ts';

/** A busy machine takes its time; nothing here waits for a duration. */
const PATIENT = { timeout: 60_000 };
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 });

let made = 0;
function write(subject: string, content: unknown, writer = 'desk'): Write {
  made += 1;
  return {
    id: `w-${String(made).padStart(6, '0')}`,
    subject,
    order: 0,
    endpoint: 'sessions.save',
    params: {},
    content,
    base_version: 1,
    writer,
    idempotency_key: `key-${made}`,
    device_at: '2026-11-21T10:00:00Z',
    state: 'waiting',
    problem: null,
    about: { words: '', path: null },
    given_up: null,
  };
}

/** A server that a test can take away, with receipts and versions. */
function stage() {
  const rows = memoryRows();
  const seen: { key: string; content: unknown }[] = [];
  const receipts = new Map<string, number>();
  const versions = new Map<string, number>();
  const underWay = new Map<string, number>();
  const server = { away: false, loses: false, most: 0, refuses: null as Problem | null };
  const deliver = async (row: Write): Promise<Result<Delivered, Problem>> => {
    underWay.set(row.subject, (underWay.get(row.subject) ?? 0) + 1);
    server.most = Math.max(server.most, ...underWay.values());
    await Promise.resolve();
    underWay.set(row.subject, (underWay.get(row.subject) ?? 1) - 1);
    if (server.away) return fail(offlineProblem());
    if (server.refuses !== null) return fail(server.refuses);
    const version = receipts.get(row.idempotency_key) ?? (versions.get(row.subject) ?? 1) + 1;
    if (!receipts.has(row.idempotency_key)) seen.push({ key: row.idempotency_key, content: row.content });
    receipts.set(row.idempotency_key, version);
    versions.set(row.subject, version);
    if (server.loses) return fail(offlineProblem());
    return ok({ answer: { version }, version, copy: null });
  };
  const open = ({ serves } = { serves: true }): { outbox: Outbox; news: OutboxNews[] } => {
    const outbox = new Outbox({
      rows,
      deliver,
      later: () => () => undefined,
      newKey: () => `again-${(made += 1)}`,
      now: () => '2026-11-21T10:00:00Z',
    });
    const news: OutboxNews[] = [];
    outbox.watch((one) => news.push(one));
    if (serves) outbox.serve();
    return { outbox, news };
  };
  return { server, open, seen };
}

describe('the outbox', PATIENT, () => {
  it('keeps while the server is away, and sends the last state when it is back', async () => {
    const { server, open, seen } = stage();
    server.away = true;
    const { outbox, news } = open();
    await outbox.keep(write('s', 'a'));
    await outbox.sendNow();
    await outbox.keep(write('s', 'b'));
    await outbox.keep(write('s', 'c'));
    expect(news.some(({ kind }) => kind === 'held-up')).toBe(true);
    server.away = false;
    await outbox.sendNow();
    expect(seen.map(({ content }) => content)).toEqual(['a', 'c']);
    expect(await outbox.unsent()).toEqual([]);
  });

  it('sends again under the same key after a lost answer and an ended page, and it is done once', async () => {
    const { server, open, seen } = stage();
    server.loses = true;
    const before = open().outbox;
    await before.keep(write('s', 'a'));
    await before.sendNow();
    before.close();
    server.loses = false;
    const { outbox } = open();
    await outbox.sendNow();
    expect(seen.map(({ content }) => content)).toEqual(['a']);
    expect(await outbox.unsent()).toEqual([]);
  });

  it('keeps what is refused, tells of it, and sends it again when asked', async () => {
    const { server, open, seen } = stage();
    server.refuses = { ...offlineProblem(), code: 'not-allowed', status: 403 };
    const { outbox, news } = open();
    await outbox.keep(write('s', 'a'));
    await outbox.sendNow();
    const [held] = await outbox.all();
    expect(held).toMatchObject({ state: 'refused', content: 'a', problem: { code: 'not-allowed' } });
    expect(news.at(-1)?.kind).toBe('refused');
    server.refuses = null;
    if (held !== undefined) await outbox.again(held);
    await outbox.sendNow();
    expect(seen.map(({ content }) => content)).toEqual(['a']);
  });

  it('holds everything while nobody is signed in, and sends it once the same person is back', async () => {
    const { server, open, seen } = stage();
    server.refuses = { ...offlineProblem(), code: 'not-signed-in', status: 401 };
    const { outbox, news } = open();
    await outbox.keep(write('s', 'a'));
    await outbox.keep(write('t', 'b'));
    await outbox.sendNow();
    expect(news.some(({ kind }) => kind === 'refused')).toBe(false);
    expect(await outbox.unsent()).toHaveLength(2);
    server.refuses = null;
    await outbox.sendNow();
    expect(new Set(seen.map(({ content }) => content))).toEqual(new Set(['a', 'b']));
    expect(seen).toHaveLength(2);
  });

  it('of two pages one sends; what the other keeps and what the ended one left goes out once', async () => {
    const { server, open, seen } = stage();
    const first = open().outbox;
    const second = open({ serves: false }).outbox;
    server.away = true;
    await first.keep(write('s', 'a', 'first'));
    await second.keep(write('t', 'b', 'second'));
    await Promise.all([first.sendNow(), second.sendNow()]);
    first.close();
    server.away = false;
    await second.sendNow();
    expect(seen).toEqual([]);
    second.serve();
    await second.sendNow();
    expect(new Set(seen.map(({ content }) => content))).toEqual(new Set(['a', 'b']));
    expect(seen).toHaveLength(2);
  });

  it('tells the server what was given up and why, without its content, and keeps what was written', async () => {
    const { server, open, seen } = stage();
    server.refuses = { ...offlineProblem(), code: 'not-allowed', status: 403 };
    const { outbox } = open();
    await outbox.keep(write('s', 'a secret'));
    await outbox.sendNow();
    const [held] = await outbox.all();
    server.refuses = null;
    server.away = true;
    if (held !== undefined) await outbox.giveUp(held, 'Charted twice.');
    server.away = false;
    await outbox.sendNow();
    expect(seen).toHaveLength(1);
    expect(seen[0]?.content).toMatchObject({ write_id: held?.id, subject: 's', reason: 'Charted twice.' });
    expect(JSON.stringify(seen)).not.toContain('a secret');
    expect(await outbox.all()).toMatchObject([{ state: 'given-up', content: 'a secret' }]);
  });

  it('has one write of a subject under way at a time, whoever asks and how often', async () => {
    const subject = fc.constantFrom('s', 't');
    const edits = fc.array(fc.tuple(subject, fc.boolean()), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const { server, open, seen } = stage();
        const { outbox } = open();
        const work = list.map(async ([name, sends], at) => {
          await outbox.keep(write(name, at));
          if (sends) await outbox.sendNow();
        });
        await Promise.all(work);
        await outbox.sendNow();
        expect(server.most).toBeLessThanOrEqual(1);
        expect(await outbox.unsent()).toEqual([]);
        expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
      }),
      { numRuns: 200 },
    );
  });

  it('holds back what belongs to something that the server has yet to hear of', async () => {
    const { server, open, seen } = stage();
    server.away = true;
    const { outbox } = open();
    await outbox.keep({
      ...write('session:1', 'photo of it'),
      subject: 'photo:1',
      base_version: null,
      after: 'session:1',
    });
    await outbox.keep({ ...write('session:1', 'opening'), base_version: null, opens: true });
    await outbox.keep({ ...write('consent:1', 'strokes'), base_version: null });
    server.away = false;
    await outbox.sendNow();
    await eventually(() => seen.map(({ content }) => content)).toHaveLength(3);
    const order = seen.map(({ content }) => content);
    expect(order.indexOf('opening')).toBeLessThan(order.indexOf('photo of it'));
  });

  it('holds it back for as long as the server refuses the opening', async () => {
    const { server, open, seen } = stage();
    server.refuses = { ...offlineProblem(), code: 'device-clock', status: 409 };
    const { outbox } = open();
    await outbox.keep({ ...write('session:1', 'opening'), base_version: null, opens: true });
    await outbox.sendNow();
    server.refuses = null;
    await outbox.keep(write('session:1', 'chart'));
    await outbox.keep({ ...write('photo:1', 'photo of it'), base_version: null, after: 'session:1' });
    await outbox.sendNow();
    expect(seen).toEqual([]);
    const entry = (await outbox.all()).find(({ opens }) => opens === true);
    if (entry === undefined) throw new Error('it was dropped');
    await outbox.again(entry);
    await eventually(() => seen.map(({ content }) => content)).toEqual(['opening', 'chart', 'photo of it']);
  });
});
