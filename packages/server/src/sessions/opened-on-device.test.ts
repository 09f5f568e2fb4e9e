import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayInZone } from '../access/practice-facts.ts';
import { openedOn } from './opened-on-device.ts';

const NOW = Temporal.Instant.from('2026-11-21T00:30:00Z');

function at(minutes: number, time_zone = 'Europe/Vienna') {
  const opened_at = NOW.add({ minutes }).toString();
  return openedOn(opened_at, { now: NOW, today: dayInZone(NOW, time_zone), time_zone });
}

describe('a session that was opened on a device', () => {
  it('belongs to the day of the practice on which it was, whatever day it is when the server hears of it', () => {
    expect(at(-120)).toMatchObject({ ok: true, value: { day: '2026-11-20' } });
    expect(at(-20)).toMatchObject({ ok: true, value: { day: '2026-11-21' } });
    expect(at(-120, 'America/New_York')).toMatchObject({ ok: true, value: { day: '2026-11-20' } });
    expect(at(-120, 'Pacific/Auckland')).toMatchObject({ ok: true, value: { day: '2026-11-21' } });
  });

  it('that the server opens itself belongs to today', () => {
    const today = dayInZone(NOW, 'Europe/Vienna');
    expect(openedOn(undefined, { now: NOW, today, time_zone: 'Europe/Vienna' })).toEqual({
      ok: true,
      value: { day: today, opened_at: null },
    });
  });

  it('is refused beyond what a clock that is right could say, and for nothing else', () => {
    const week = 7 * 24 * 60;
    fc.assert(
      fc.property(
        fc.integer({ min: -2 * week, max: week }),
        fc.constantFrom('Europe/Vienna', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu'),
        (minutes, time_zone) => {
          const opened = at(minutes, time_zone);
          expect(opened.ok).toBe(minutes <= 15 && minutes >= -week);
          if (opened.ok) expect(opened.value.day).toBe(dayInZone(NOW.add({ minutes }), time_zone));
          else expect(opened.problem).toMatchObject({ code: 'device-clock' });
        },
      ),
      { numRuns: 500 },
    );
  });
});
