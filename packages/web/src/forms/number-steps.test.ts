import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, readNumber, stepFrom } from './number-steps.ts';

const depth = { step: 0.25, min: 0, max: 2.5 };

describe('stepping a number', () => {
  it('moves by one step and stops at the bounds', () => {
    expect(stepFrom(1, 1, depth)).toBe(1.25);
    expect(stepFrom(0, -1, depth)).toBe(0);
    expect(stepFrom(2.5, 1, depth)).toBe(2.5);
  });

  it('returns from a typed value to the grid', () => {
    expect(stepFrom(1.1, 1, depth)).toBe(1.25);
    expect(stepFrom(1.1, -1, depth)).toBe(1);
  });

  it('leaves no dust of binary fractions', () => {
    expect(stepFrom(0.2, 1, { step: 0.1, min: 0, max: 3 })).toBe(0.3);
  });

  it('stays within its bounds from anywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -20, max: 20 }), (value, by) => {
        const next = stepFrom(value, by, depth);
        expect(next).toBeGreaterThanOrEqual(depth.min);
        expect(next).toBeLessThanOrEqual(depth.max);
        expect(decimalsOf(next)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('reading a typed number', () => {
  it('takes point and comma, and nothing that is no number', () => {
    expect(readNumber('1,5')).toBe(1.5);
    expect(readNumber(' .25 ')).toBe(0.25);
    expect(readNumber('1.')).toBe(1);
    for (const text of ['', '-', 'a', '1.2.3', '1e3']) expect(readNumber(text)).toBeNull();
  });
});
