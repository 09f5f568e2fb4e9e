import { describe, expect, it } from 'vitest';
import { timeText } from '../../text/dates.ts';
import { instantAt } from './clock-time.ts';

describe('a time of the day of a session', () => {
  it('is the practice’s clock, not the browser’s', () => {
    expect(instantAt('2026-11-20', '14:05', 'Europe/Berlin')).toBe('2026-11-20T13:05:00Z');
    expect(instantAt('2026-07-20', '14:05', 'Europe/Berlin')).toBe('2026-07-20T12:05:00Z');
    expect(timeText(instantAt('2026-11-20', '14:05', 'America/Chicago') ?? '', 'America/Chicago')).toBe('14:05');
  });

  it('is nothing while it is not complete', () => {
    expect(instantAt('2026-11-20', '', 'Europe/Berlin')).toBeNull();
    expect(instantAt('2026-11-20', '25:00', 'Europe/Berlin')).toBeNull();
  });
});
