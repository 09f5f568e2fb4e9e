import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineProblem, readProblem } from '../../api/problem.ts';
import { after, isForLater, isOutbox, nextToSend, put, type Attempt, type Outbox, type Waiting } from './outbox.ts';

const waiting = (id: string): Waiting => ({
  kind: 'check-in',
  id,
  body: { check_in_id: id, for_day: 3, answers: { groups: {}, note: '' } },
  refused: null,
});
const problemOf = (status: number, code = '') => readProblem({ code }, status);

describe('what waits on the phone', () => {
  it('is sent in its order, each once in a round', () => {
    const outbox = ['a', 'b'].map(waiting);
    expect(nextToSend(outbox, new Set())?.id).toBe('a');
    expect(nextToSend(outbox, new Set(['a']))?.id).toBe('b');
    expect(nextToSend(outbox, new Set(['a', 'b']))).toBeNull();
  });

  it('put in twice is there once', () => {
    expect(put(put([], waiting('a')), waiting('a'))).toHaveLength(1);
  });

  it('that was refused is not sent again, and stays with its reason', () => {
    const outbox = after([waiting('a')], 'a', { refused: 'It was answered before.' });
    expect(outbox[0]?.refused).toBe('It was answered before.');
    expect(nextToSend(outbox, new Set())).toBeNull();
  });

  it('goes only when it arrived or the patient takes it away', () => {
    const attempts = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<Attempt>('arrived', 'later', { refused: 'no' })),
    );
    fc.assert(
      fc.property(attempts, (tries) => {
        const start: Outbox = ['a', 'b', 'c'].map(waiting);
        const end = tries.reduce<Outbox>((outbox, [id, attempt]) => after(outbox, id, attempt), start);
        const arrived = new Set<string>(tries.flatMap(([id, attempt]) => (attempt === 'arrived' ? [id] : [])));
        expect(end.map(({ id }) => id)).toEqual(['a', 'b', 'c'].filter((id) => !arrived.has(id)));
      }),
    );
  });

  it('is tried again later where that can help, and only there', () => {
    expect([offlineProblem(), problemOf(503), problemOf(429), problemOf(401, 'not-signed-in')].map(isForLater)).toEqual(
      [true, true, true, true],
    );
    expect([problemOf(409, 'wrong-state'), problemOf(400, 'invalid-request'), problemOf(404)].map(isForLater)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('of another program’s shape is nothing', () => {
    expect(isOutbox([waiting('a')])).toBe(true);
    expect([isOutbox(null), isOutbox({}), isOutbox([{ id: 'a' }])]).toEqual([false, false, false]);
  });
});
