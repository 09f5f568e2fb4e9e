import { describe, expect, it } from 'vitest';
import { hasAll } from './kept.ts';

describe('what a phone kept', () => {
  it('is used only where it has everything that this program keeps', () => {
    expect(hasAll({ a: 1, b: null }, 'a', 'b')).toBe(true);
    expect(hasAll({ a: 1 }, 'a', 'b')).toBe(false);
    expect(hasAll(null, 'a')).toBe(false);
    expect(hasAll('text', 'length')).toBe(false);
  });
});
