import { describe, expect, it } from 'vitest';
import { firstPossibleDay, lastPossibleDay, parsePartialDate, partialDate } from './partial-date.ts';

describe('a partial date', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-03-14', '2026-03-14', '2026-03-14'],
  ])('%s lies between %s and %s', (text, first, last) => {
    expect(firstPossibleDay(partialDate(text))).toBe(first);
    expect(lastPossibleDay(partialDate(text))).toBe(last);
  });

  it.each(['', '26', '2026-', '2026-13', '2026-02-30', 'March 2026', '2026-3'])('refuses "%s"', (text) => {
    expect(parsePartialDate(text).ok).toBe(false);
    expect(() => partialDate(text)).toThrow(RangeError);
  });
});
