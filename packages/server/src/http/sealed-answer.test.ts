import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSealed, seal } from './sealed-answer.ts';

describe('a sealed answer', () => {
  const key = randomBytes(32);

  it('opens with its key to what it was', () => {
    expect(openSealed(key, seal(key, '{"url":"über"}'))).toBe('{"url":"über"}');
    expect(seal(key, 'x')).not.toBe(seal(key, 'x'));
  });

  it('opens with no other key and not when it was changed', () => {
    const sealed = seal(key, 'secret');
    expect(() => openSealed(randomBytes(32), sealed)).toThrow();
    expect(() => openSealed(key, `${sealed.slice(0, -2)}AA`)).toThrow();
  });
});
