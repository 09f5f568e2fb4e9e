import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { offlineProblem, readProblem } from '../../api/problem.ts';
import type { Problem } from '../../api/problem.ts';
import { Autosave } from './autosave.ts';
import type { SaveState } from './autosave.ts';

type Sent = {
  content: string;
  version: number;
  key: string;
  answer: (result: Result<{ version: number }, Problem>) => void;
};

/** A desk with a clock of its own and a server that answers when told. */
function desk() {
  const sent: Sent[] = [];
  const states: SaveState['kind'][] = [];
  const saved: boolean[] = [];
  const timers: { delay_ms: number; act: () => void }[] = [];
  let keys = 0;
  const queue = new Autosave<string, { version: number }>({
    version: 1,
    send: (content, version, key) =>
      new Promise((answer) => {
        sent.push({ content, version, key, answer });
      }),
    later: (delay_ms, act) => {
      const timer = { delay_ms, act };
      timers.push(timer);
      return () => void timers.splice(0, timers.length, ...timers.filter((one) => one !== timer));
    },
    newKey: () => `key-${(keys += 1)}`,
    onState: (state) => states.push(state.kind),
    onSaved: (_saved, isLatest) => saved.push(isLatest),
  });
  const tick = () => {
    const due = timers.splice(0, timers.length);
    for (const timer of due) timer.act();
    return due.map((timer) => timer.delay_ms);
  };
  const answer = async (result: Result<{ version: number }, Problem>) => {
    sent.at(-1)?.answer(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, sent, states, saved, timers, tick, answer };
}

const stale = readProblem({ code: 'stale-version' }, 409);

describe('autosave of a session', () => {
  it('waits for a pause in typing and then sends the latest state on top of its version', async () => {
    const { queue, sent, tick, answer } = desk();
    queue.change('a');
    queue.change('ab');
    expect(sent).toHaveLength(0);
    expect(tick()).toEqual([300]);
    expect(sent.map(({ content, version }) => [content, version])).toEqual([['ab', 1]]);
    await answer(ok({ version: 2 }));
    expect(queue.state.kind).toBe('saved');
    expect(queue.version).toBe(2);
  });

  it('has one request in flight and sends only the newest state after it', async () => {
    const { queue, sent, saved, tick, answer } = desk();
    queue.change('a');
    tick();
    queue.change('b');
    queue.change('c');
    expect(tick()).toEqual([]);
    await answer(ok({ version: 2 }));
    expect(queue.state.kind).toBe('waiting');
    tick();
    await answer(ok({ version: 3 }));
    expect(sent.map(({ content, version }) => [content, version])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
    expect(saved).toEqual([false, true]);
  });

  it('sends a request whose answer was lost again with the same key before anything newer', async () => {
    const { queue, sent, tick, answer } = desk();
    queue.change('a');
    tick();
    await answer(fail(offlineProblem()));
    expect(queue.state.kind).toBe('kept');
    queue.change('b');
    expect(queue.state.kind).toBe('kept');
    tick();
    expect(sent.map(({ content, key }) => [content, key])).toEqual([
      ['a', 'key-1'],
      ['a', 'key-1'],
    ]);
    await answer(ok({ version: 2 }));
    tick();
    expect(sent.at(-1)).toMatchObject({ content: 'b', version: 2, key: 'key-2' });
  });

  it('waits longer with each lost try, and not at all when the connection is back', async () => {
    const { queue, sent, tick, answer } = desk();
    queue.change('a');
    tick();
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await answer(fail(offlineProblem()));
      waits.push(...tick());
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    await answer(fail(readProblem({}, 503)));
    queue.retry();
    expect(sent).toHaveLength(8);
    await answer(ok({ version: 2 }));
    expect(queue.state.kind).toBe('saved');
  });

  it('stops at a conflict until a person has chosen a side', async () => {
    const { queue, sent, timers, tick, answer } = desk();
    queue.change('mine');
    tick();
    await answer(fail(stale));
    queue.change('mine, newer');
    expect(timers).toHaveLength(0);
    expect(await queue.flush()).toBe(false);
    queue.adopt(7, 'mine, newer');
    tick();
    expect(sent.at(-1)).toMatchObject({ content: 'mine, newer', version: 7 });
    await answer(ok({ version: 8 }));
    expect(queue.version).toBe(8);
  });

  it('takes the other side without sending anything', async () => {
    const { queue, sent, tick, answer } = desk();
    queue.change('mine');
    tick();
    await answer(fail(stale));
    queue.adopt(7, null);
    expect(queue.state.kind).toBe('saved');
    expect(tick()).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('sends again by itself once a malformed value is put right', async () => {
    const { queue, sent, tick, answer } = desk();
    queue.change('bad');
    tick();
    await answer(fail(readProblem({ code: 'invalid-request' }, 400)));
    expect(queue.state.kind).toBe('refused');
    queue.change('good');
    tick();
    expect(sent.at(-1)).toMatchObject({ content: 'good', version: 1 });
  });

  it('tells who waits for it whether the server has everything', async () => {
    const { queue, tick, answer } = desk();
    queue.change('a');
    const first = queue.flush();
    queue.change('b');
    await answer(ok({ version: 2 }));
    expect(tick()).toEqual([0]);
    await answer(ok({ version: 3 }));
    expect(await first).toBe(true);
    queue.change('c');
    const second = queue.flush();
    await answer(fail(offlineProblem()));
    expect(await second).toBe(false);
  });
});
