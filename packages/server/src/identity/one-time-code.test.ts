import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeHash, newOneTimeCode } from './one-time-code.ts';

describe('a one-time code', () => {
  it('has four groups of four and is never the same', () => {
    const codes = Array.from({ length: 200 }, newOneTimeCode);
    expect(codes.every((code) => /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(200);
  });

  it('is recognised however it is spaced and whichever look-alikes are typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('lower', 'spaces', 'letters'), (slip) => {
        const code = newOneTimeCode();
        const typed = {
          lower: code.toLowerCase(),
          spaces: code.replaceAll('-', '  '),
          letters: code.replaceAll('0', 'O').replaceAll('1', 'l'),
        }[slip];
        expect(codeHash(typed).equals(codeHash(code))).toBe(true);
      }),
    );
  });
});
