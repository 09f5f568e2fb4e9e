import { describe, expect, it } from 'vitest';
import { againInWords, endInWords } from './end-in-words.ts';

const now = Date.parse('2026-11-23T13:00:00Z');
const said = (until_at: string | null) => endInWords(until_at, now, 'Europe/Berlin');

describe('the end of something in words', () => {
  it('names the hour today, tomorrow and within a week', () => {
    expect(said('2026-11-23T17:00:00Z')).toEqual({ key: 'until.today', values: { time: '18:00' } });
    expect(said('2026-11-24T13:00:00Z')).toEqual({ key: 'until.tomorrow', values: { time: '14:00' } });
    expect(said('2026-11-26T13:00:00Z')).toEqual({ key: 'until.soon', values: { weekday: 'Thursday', time: '14:00' } });
    expect(said('2026-11-29T13:00:00Z').key).toBe('until.soon');
  });

  it('names date and hour from a week on', () => {
    expect(said('2026-11-30T13:00:00Z')).toEqual({
      key: 'until.date',
      values: { date: 'Monday 30 November', time: '14:00' },
    });
  });

  it('says so where there is none', () => {
    expect(said(null).key).toBe('until.open');
  });

  it('is said as a beginning for what is possible again', () => {
    expect(againInWords('2026-11-26T13:00:00Z', now, 'Europe/Berlin')).toEqual({
      key: 'again.soon',
      values: { weekday: 'Thursday', time: '14:00' },
    });
  });
});
