import { describe, expect, it } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

describe('an identifier made by the client', () => {
  it('has the form, version and variant of RFC 9562', () => {
    for (let i = 0; i < 500; i += 1)
      expect(uuidV7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by the moment it was made', () => {
    const earlier = uuidV7(1_700_000_000_000);
    const later = uuidV7(1_700_000_000_001);
    expect(earlier < later).toBe(true);
  });

  it('carries the moment in its first 48 bits', () => {
    const made = uuidV7(0x0123456789ab);
    expect(made.slice(0, 13)).toBe('01234567-89ab');
  });

  it('does not repeat within one millisecond', () => {
    const made = new Set(Array.from({ length: 2_000 }, () => uuidV7(1_700_000_000_000)));
    expect(made.size).toBe(2_000);
  });
});
