import { calendarDate } from '@stipple/engine/kernel';
import { expect, it } from 'vitest';
import { easilyMistyped } from './likely-duplicates.ts';

it('a birth date is mistyped for its neighbours, with day and month exchanged, a year or ten off, where that is a day', () => {
  expect(easilyMistyped(calendarDate('1980-04-03'))).toEqual([
    '1980-04-03',
    '1980-04-02',
    '1980-04-04',
    '1980-03-04',
    '1970-04-03',
    '1979-04-03',
    '1981-04-03',
    '1990-04-03',
  ]);
  expect(easilyMistyped(calendarDate('1980-02-29'))).not.toContain('1981-02-29');
});
