import { describe, expect, it } from 'vitest';
import { readCheckInDays } from './check-in-days.ts';

describe('the days of the check-ins as typed', () => {
  it('are read in any order and with any sign between them', () => {
    expect(readCheckInDays('1, 3, 7, 14, 28')).toEqual([1, 3, 7, 14, 28]);
    expect(readCheckInDays('7 1;3 3')).toEqual([1, 3, 7]);
  });

  it.each(['', 'one', '0', '1.5', '29', '1,2,3,4,5,6,7,8,9', '-1'])('are not read from "%s"', (text) => {
    expect(readCheckInDays(text)).toBeNull();
  });
});
