import { ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../api/problem.ts';
import { DeskKeeper } from './desk-keeper.ts';
import type { SaveState } from './desk-keeper.ts';
import { noCopies } from './device-database.ts';
import { setDevice } from './device-state.ts';
import { Outbox } from './outbox.ts';
import type { Delivered } from './outbox.ts';
import { memoryFiles } from './photo-files.ts';
import { memoryRows } from './row-store.ts';
import { isUnsent } from './write.ts';
import type { Write } from './write.ts';

type Saved = { readonly version: number };
const subject = { subject: 'session:1', endpoint: 'sessions.save', params: {}, about: { words: '', path: null } };

/** A device whose requests leave and are answered when the test says so. */
async function openDesk() {
  const rows = memoryRows();
  const underWay: { readonly write: Write; readonly answer: (version: number) => void }[] = [];
  let keys = 0;
  const outbox = new Outbox({
    rows,
    deliver: (write) =>
      new Promise<Result<Delivered, Problem>>((resolve) => {
        underWay.push({ write, answer: (version) => resolve(ok({ answer: { version }, version, copy: null })) });
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
  const left = (count: number) => expect.poll(() => underWay.length).toBe(count);
  return { keeper, states, stop, unsent, left, underWay, answer: (at: number) => underWay[at]?.answer(at + 2) };
}

describe('a desk that goes back to what it sent', () => {
  it('is not saved while the step between is still on its way', async () => {
    const { keeper, states, stop, unsent, left, answer } = await openDesk();
    keeper.change('a');
    keeper.retry();
    await left(1);
    keeper.change('b');
    await expect.poll(unsent).toEqual(['a', 'b']);
    keeper.change('a');
    answer(0);
    await left(2);
    expect(await unsent()).toEqual(['a']);
    expect(states).not.toContain('saved');
    expect(keeper.isSafe).toBe(false);
    answer(1);
    await expect.poll(() => keeper.state.kind).toBe('saved');
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
