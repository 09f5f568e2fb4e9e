import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { offlineProblem } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { DeskKeeper } from './desk-keeper.ts';
import type { SaveState } from './save-state.ts';
import { noCopies } from './device-database.ts';
import { setDevice } from './device-state.ts';
import { Outbox } from './outbox.ts';
import type { Delivered } from './outbox.ts';
import { memoryFiles } from './photo-files.ts';
import { memoryRows } from './row-store.ts';
import type { RowStore } from './row-store.ts';
import { isUnsent } from './write.ts';
import type { Write } from './write.ts';

/** A busy machine takes its time; nothing here waits for a duration. */
const PATIENT = { timeout: 60_000 };
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 });

type Saved = { readonly version: number };
const subject = { subject: 'session:1', endpoint: 'sessions.save', params: {}, about: { words: '', path: null } };

/** A device whose requests leave and are answered when the test says so. */
async function openDesk(rows: RowStore = memoryRows()) {
  const underWay: {
    readonly write: Write;
    readonly answer: (version: number) => void;
    readonly refuse: (code: string) => void;
  }[] = [];
  let keys = 0;
  const outbox = new Outbox({
    rows,
    deliver: (write) =>
      new Promise<Result<Delivered, Problem>>((resolve) => {
        underWay.push({
          write,
          answer: (version) => resolve(ok({ answer: { version }, version, copy: null })),
          refuse: (code) => resolve(fail({ ...offlineProblem(), code, status: code === 'offline' ? 0 : 409 })),
        });
      }),
    later: () => () => undefined,
    newKey: () => `again-${(keys += 1)}`,
    now: () => '2026-11-21T10:00:00Z',
  });
  outbox.serve();
  setDevice({
    kind: 'open',
    account: null,
    page: { outbox, copies: noCopies(), files: memoryFiles(), database: null, close: () => outbox.close() },
  });
  const keeper = await DeskKeeper.open<string, Saved>(subject);
  const states: SaveState['kind'][] = [];
  const stop = keeper.listen({ onState: ({ kind }) => states.push(kind), onSaved: () => undefined }, 1);
  const unsent = async () => (await rows.all()).filter(isUnsent).map(({ content }) => content);
  const left = (count: number) => eventually(() => underWay.length).toBe(count);
  const refuse = (at: number, code: string) => underWay[at]?.refuse(code);
  const answer = (at: number) => underWay[at]?.answer(at + 2);
  return { outbox, keeper, states, stop, unsent, left, underWay, answer, refuse };
}

describe('a desk that goes back to what it sent', PATIENT, () => {
  it('is not saved while the step between is still on its way', async () => {
    const { keeper, states, stop, unsent, left, answer } = await openDesk();
    keeper.change('a');
    keeper.retry();
    await left(1);
    keeper.change('b');
    await eventually(unsent).toEqual(['a', 'b']);
    keeper.change('a');
    answer(0);
    await left(2);
    expect(await unsent()).toEqual(['a']);
    expect(states).not.toContain('saved');
    expect(keeper.isSafe).toBe(false);
    answer(1);
    await eventually(() => keeper.state.kind).toBe('saved');
    expect(await unsent()).toEqual([]);
    stop();
  });

  it('tells who waits for it only when nothing waits any more', async () => {
    const { keeper, stop, unsent, left, answer } = await openDesk();
    keeper.change('a');
    keeper.retry();
    await left(1);
    keeper.change('b');
    keeper.change('a');
    const flushed = keeper.flush().then(async (saved) => ({ saved, waiting: await unsent() }));
    answer(0);
    await left(2);
    answer(1);
    expect(await flushed).toEqual({ saved: true, waiting: [] });
    stop();
  });
});

describe('a desk on something that was opened on this device', PATIENT, () => {
  const entry: Write = {
    ...subject,
    id: '00-entry',
    order: 0,
    endpoint: 'sessions.start',
    content: {},
    base_version: null,
    writer: 'entry',
    idempotency_key: 'entry',
    device_at: '2026-11-21T10:00:00Z',
    state: 'waiting',
    problem: null,
    given_up: null,
    opens: true,
  };

  it('says that it is kept while the server cannot be told, and does not let anybody wait for it', async () => {
    const { keeper, outbox, stop, left, refuse } = await openDesk();
    await outbox.keep(entry);
    keeper.change('a');
    const flushed = keeper.flush();
    await left(1);
    refuse(0, 'offline');
    expect(await flushed).toBe(false);
    expect(keeper.state.kind).toBe('kept');
    stop();
  });

  it('is refused with it, keeps what is written on, and is saved once the opening was taken', async () => {
    const { keeper, outbox, stop, unsent, left, answer, refuse } = await openDesk();
    await outbox.keep(entry);
    void outbox.sendNow();
    await left(1);
    refuse(0, 'device-clock');
    await eventually(() => keeper.state.kind).toBe('refused');
    keeper.change('a');
    await eventually(unsent).toEqual([{}, 'a']);
    expect(keeper.state).toMatchObject({ kind: 'refused', problem: { code: 'device-clock' } });
    await outbox.again(entry);
    await left(2);
    answer(1);
    await left(3);
    answer(2);
    await eventually(() => keeper.state.kind).toBe('saved');
    expect(await unsent()).toEqual([]);
    stop();
  });
});

describe('a desk on a device that cannot store', PATIENT, () => {
  it('never says that it is on the device, and is safe once it is stored after all', async () => {
    const rows = memoryRows();
    let isBroken = true;
    const failing: RowStore = {
      ...rows,
      step: (...asked) => (isBroken ? Promise.reject(new Error('the disk is full')) : rows.step(...asked)),
    };
    isBroken = false;
    const { keeper, states, stop, unsent } = await openDesk(failing);
    isBroken = true;
    keeper.change('a');
    await eventually(() => keeper.state.kind).toBe('unstored');
    expect(states).not.toContain('kept');
    expect(states).not.toContain('waiting');
    expect(keeper.isSafe).toBe(false);
    isBroken = false;
    await eventually(unsent).toEqual(['a']);
    await eventually(() => keeper.state.kind).not.toBe('unstored');
    stop();
  });
});
