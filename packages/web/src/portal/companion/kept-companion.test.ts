import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, keep } from '../kept/kept.ts';
import { keptCompanion } from './kept-companion.ts';

/** A store as browsers have it. */
function openStore(): Storage {
  const held = new Map<string, string>();
  const store = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      held.set(key, value);
      Object.defineProperty(store, key, { value, enumerable: true, configurable: true });
    },
    removeItem: (key: string) => {
      held.delete(key);
      Reflect.deleteProperty(store, key);
    },
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) Object.defineProperty(store, name, { enumerable: false });
  return store as unknown as Storage;
}

const page = {
  kind: 'aftercare',
  wish: 'acne scars',
  practice: { time_zone: 'Europe/Vienna' },
  session: null,
  items: [],
  card: null,
  check_in: {},
  intake: null,
  readings: [],
  access_ends_on: '2026-12-18',
};
const at = (instant: string) => Date.parse(instant);

beforeEach(() => vi.stubGlobal('localStorage', openStore()));
afterEach(() => vi.unstubAllGlobals());

describe('the page that a phone keeps', () => {
  it('is there until its last day, by the server’s clock', () => {
    keep('companion', { companion: page, clock_ahead_ms: 0 });
    expect(keptCompanion(at('2026-12-18T22:00:00Z'))?.companion.wish).toBe('acne scars');
    expect(keptCompanion(at('2026-12-18T23:30:00Z'))).toBeNull();
    keep('companion', { companion: page, clock_ahead_ms: 86_400_000 });
    expect(keptCompanion(at('2026-12-19T12:00:00Z'))).not.toBeNull();
  });

  it('is nothing once it was forgotten, or where an older program kept another shape', () => {
    keep('companion', { companion: page, clock_ahead_ms: 0 });
    forgetAll();
    expect(keptCompanion(at('2026-12-01T12:00:00Z'))).toBeNull();
    keep('companion', { companion: { wish: 'x' }, clock_ahead_ms: 0 });
    expect(keptCompanion(at('2026-12-01T12:00:00Z'))).toBeNull();
  });
});
