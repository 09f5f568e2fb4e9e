import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseCopies, databaseRows, openDeviceDatabase } from './device-database.ts';
import type { Copies } from './device-database.ts';
import type { RowStore } from './row-store.ts';

const PLACE = '["sessions.read",{"session_id":"1"},{}]';
/** `10:00:00.000`, and so many milliseconds later. */
const at = (ms: number): string => new Date(Date.UTC(2026, 10, 21, 10) + ms).toISOString();

afterEach(() => {
  vi.useRealTimers();
  globalThis.indexedDB = new IDBFactory();
});

async function deviceAt(now: string): Promise<{ readonly copies: Copies; readonly rows: RowStore }> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const database = await openDeviceDatabase('copies');
  return { copies: databaseCopies(database, key), rows: databaseRows(database, key) };
}

describe('a copy of what the server said', () => {
  it('is of the question that was asked last, in whatever order the answers come', async () => {
    const askedAndAnswered = fc.uniqueArray(fc.nat(60_000), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(askedAndAnswered, async (asked) => {
        globalThis.indexedDB = new IDBFactory();
        const { copies } = await deviceAt(at(60_000));
        for (const ms of asked) await copies.keep({ place: PLACE, value: ms }, at(ms));
        const last = Math.max(...asked);
        expect(await copies.find(PLACE)).toEqual({ value: last, kept_at: at(last) });
      }),
      { numRuns: 50 },
    );
  });

  it('made by a save that arrived outlives the answer to a question asked before', async () => {
    const { copies, rows } = await deviceAt(at(10));
    await rows.step('session:1', (before) => ({ rows: before, answer: null }), { place: PLACE, value: 'saved' });
    await copies.keep({ place: PLACE, value: 'as it was' }, at(9));
    expect((await copies.find(PLACE))?.value).toBe('saved');
    await copies.keep({ place: PLACE, value: 'as it is' }, at(10));
    expect((await copies.find(PLACE))?.value).toBe('as it is');
  });

  it('one asked in the same millisecond takes the place of the one before', async () => {
    const { copies } = await deviceAt(at(1));
    await copies.keep({ place: PLACE, value: 'first' }, at(0));
    await copies.keep({ place: PLACE, value: 'second' }, at(0));
    expect((await copies.find(PLACE))?.value).toBe('second');
  });

  it('stands in nobody’s way when it is from a time still to come', async () => {
    const { copies } = await deviceAt(at(0));
    await copies.keep({ place: PLACE, value: 'before the clock was put back' }, at(1));
    await copies.keep({ place: PLACE, value: 'after' }, at(0));
    expect((await copies.find(PLACE))?.value).toBe('after');
  });
});
