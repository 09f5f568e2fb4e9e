import { describe, expect, it } from 'vitest';
import { openRateLimits } from './rate-limits.ts';

describe('rate limits', () => {
  it('let a few tries through, then none, and refill with time', () => {
    let now = 0;
    const limits = openRateLimits(() => now);
    const tries = Array.from({ length: 8 }, () => limits.take('sign-in-account', 'a'));
    expect(tries).not.toContain(false);
    expect(limits.take('sign-in-account', 'a')).toBe(false);
    now += 30_000;
    expect(limits.take('sign-in-account', 'a')).toBe(true);
    expect(limits.take('sign-in-account', 'a')).toBe(false);
  });

  it('count each person and each thing apart', () => {
    const limits = openRateLimits(() => 0);
    while (limits.take('recovery', 'a'));
    expect(limits.take('recovery', 'b')).toBe(true);
    expect(limits.take('sign-in', 'a')).toBe(true);
  });

  it('keep within their memory whoever comes', () => {
    const limits = openRateLimits(() => 0);
    for (let address = 0; address < 60_000; address += 1) limits.take('sign-in', String(address));
    expect(limits.take('sign-in', 'one more')).toBe(true);
  });
});
