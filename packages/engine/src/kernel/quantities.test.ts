import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, parseDays } from './days.ts';
import { hz, parseHz } from './hz.ts';
import { fromHundredths, mm, parseMm, toHundredths } from './mm.ts';

const impossible = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0.01];

describe('a depth', () => {
  it.each([...impossible, 5.01, 1.005])('refuses %d mm and says why', (value) => {
    const parsed = parseMm(value);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem.quantity).toBe('depth');
    expect(() => mm(value)).toThrow(RangeError);
  });

  it('is a whole number of hundredths and survives being stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (hundredths) => {
        expect(toHundredths(fromHundredths(hundredths))).toBe(hundredths);
        expect(toHundredths(mm(hundredths / 100))).toBe(hundredths);
      }),
    );
  });
});

describe('an oscillation', () => {
  it.each([...impossible, 501, 7000])('refuses %d Hz', (value) => {
    expect(parseHz(value).ok).toBe(false);
    expect(() => hz(value)).toThrow(RangeError);
  });

  it('accepts the strokes per second of a pen', () => {
    expect(hz(116.7)).toBe(116.7);
  });
});

describe('a number of days', () => {
  it.each([...impossible, 0.5, 36_501])('refuses %d', (value) => {
    expect(parseDays(value).ok).toBe(false);
    expect(() => days(value)).toThrow(RangeError);
  });

  it('accepts none', () => {
    expect(days(0)).toBe(0);
  });
});
