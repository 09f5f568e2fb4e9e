import { describe, expect, it } from 'vitest';
import { readBirthDate } from './birth-date.ts';

describe('a birth date as a patient types it', () => {
  it('is read without leading zeros and with spaces around it', () => {
    expect(readBirthDate({ day: '7', month: ' 3', year: '1991 ' })).toBe('1991-03-07');
    expect(readBirthDate({ day: '29', month: '02', year: '1992' })).toBe('1992-02-29');
  });

  it.each([
    ['', '', ''],
    ['31', '2', '1991'],
    ['7', '13', '1991'],
    ['7', '3', '91'],
    ['seven', '3', '1991'],
    ['-7', '3', '1991'],
    ['1991', '3', '1991'],
  ])('%s %s %s is no day', (day, month, year) => {
    expect(readBirthDate({ day, month, year })).toBeNull();
  });
});
