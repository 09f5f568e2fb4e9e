import { calendarDate } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { afterOpenMinutes, answerBy } from './answer-clock.ts';
import { usualInboxSettings, type InboxSettings } from './inbox-settings.ts';

const VIENNA = 'Europe/Vienna';
const workingWeek = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' }));
const open: InboxSettings = { ...usualInboxSettings, hours: workingWeek };

const at = (text: string) => Temporal.Instant.from(text);
const due = (urgency: Parameters<typeof answerBy>[0], now: string, settings = open) =>
  answerBy(urgency, at(now), settings, VIENNA)?.toString() ?? null;

describe('the clock of an answer', () => {
  it('counts every hour until the practice has entered its own', () => {
    expect(due('same-day', '2026-11-20T22:00:00Z', usualInboxSettings)).toBe('2026-11-21T02:00:00Z');
  });

  it('of an emergency runs at night and on Sunday', () => {
    expect(due('emergency', '2026-11-22T02:00:00Z')).toBe('2026-11-22T02:15:00Z');
  });

  it('stops when the practice closes and goes on when it opens, over a weekend and a closed day', () => {
    expect(due('same-day', '2026-11-20T14:00:00Z'), 'Friday 15:00: two hours on Friday, two on Monday').toBe(
      '2026-11-23T10:00:00Z',
    );
    const closedMonday = { ...open, closed_days: [calendarDate('2026-11-23')] };
    expect(due('same-day', '2026-11-20T14:00:00Z', closedMonday)).toBe('2026-11-24T10:00:00Z');
  });

  it('begins at the next opening for what arrives while the practice is closed', () => {
    expect(due('to-read', '2026-11-21T12:00:00Z')).toBe('2026-11-23T10:00:00Z');
    expect(due('same-day', '2026-11-20T06:00:00Z'), 'before opening').toBe('2026-11-20T12:00:00Z');
  });

  it('ends with the last open minute when the time is just enough', () => {
    expect(due('same-day', '2026-11-20T12:00:00Z')).toBe('2026-11-20T16:00:00Z');
    expect(due('same-day', '2026-11-20T12:00:01Z')).toBe('2026-11-23T08:00:01Z');
  });

  it('takes two spans of a day, in any order, for a day with a break', () => {
    const withBreak = {
      ...open,
      hours: [
        { weekday: 5, from: '14:00', until: '18:00' },
        { weekday: 5, from: '08:00', until: '12:00' },
      ],
    };
    expect(due('same-day', '2026-11-20T10:00:00Z', withBreak)).toBe('2026-11-20T16:00:00Z');
  });

  it('counts real minutes on the night on which the clock jumps', () => {
    const nights = { ...open, hours: [{ weekday: 7, from: '00:00', until: '06:00' }] };
    expect(due('same-day', '2026-03-28T23:00:00Z', nights), '02:00 to 03:00 is not there').toBe('2026-03-29T03:00:00Z');
    expect(due('same-day', '2026-10-24T22:00:00Z', nights), '02:00 to 03:00 comes twice').toBe('2026-10-25T02:00:00Z');
  });

  it('is never without an end, even where no open hour comes', () => {
    const never = { ...open, hours: [{ weekday: 1, from: '09:00', until: '10:00' }] };
    const closed_days = Array.from({ length: 120 }, (_, week) =>
      calendarDate(Temporal.PlainDate.from('2026-11-23').add({ weeks: week }).toString()),
    );
    expect(due('same-day', '2026-11-20T12:00:00Z', { ...never, closed_days })).toBe('2026-11-20T16:00:00Z');
  });

  it('does not exist for self-care', () => {
    expect(due('self-care', '2026-11-20T12:00:00Z')).toBeNull();
  });
});

describe('the laws of open time', () => {
  const minutes = fc.integer({ min: 5, max: 20_000 });
  const start = fc.integer({ min: 0, max: 500_000 }).map((ahead) => at('2026-01-01T00:00:00Z').add({ minutes: ahead }));
  const hours = { hours: workingWeek, closed_days: [], time_zone: VIENNA };

  it('more minutes never end earlier, and nothing ends before that much time has passed', () => {
    fc.assert(
      fc.property(start, minutes, minutes, (from, few, more) => {
        const [less, most] = few < more ? [few, more] : [more, few];
        const [earlier, later] = [afterOpenMinutes(from, less, hours), afterOpenMinutes(from, most, hours)];
        expect(Temporal.Instant.compare(earlier, later)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(from.add({ minutes: less }), earlier)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('waiting in two parts is waiting in one', () => {
    fc.assert(
      fc.property(start, minutes, minutes, (from, first, second) => {
        const inParts = afterOpenMinutes(afterOpenMinutes(from, first, hours), second, hours);
        expect(inParts.toString()).toBe(afterOpenMinutes(from, first + second, hours).toString());
      }),
    );
  });
});
