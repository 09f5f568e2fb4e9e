import { describe, expect, it } from 'vitest';
import { joinPartialDate, splitPartialDate } from './partial-date-parts.ts';

describe('a date that is known only in part', () => {
  it('comes back as it was given', () => {
    for (const date of ['2026', '2026-03', '2026-03-09', '2026-11-14'])
      expect(joinPartialDate(splitPartialDate(date))).toBe(date);
  });

  it('is not there until its year is complete, nor with a day that has no month', () => {
    expect(joinPartialDate({ day: '', month: '', year: '202' })).toBeNull();
    expect(joinPartialDate({ day: '4', month: '', year: '2026' })).toBeNull();
    expect(joinPartialDate(splitPartialDate(null))).toBeNull();
  });
});
