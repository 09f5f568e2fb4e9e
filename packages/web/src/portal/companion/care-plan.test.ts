import { describe, expect, it } from 'vitest';
import { bySameEnd, careNow, daysAhead } from './care-plan.ts';
import type { CareItem } from './companion.ts';

const zone = 'Europe/Berlin';
/** The session ended on Monday 23 November 2026 at 14:00 in Berlin. */
const end = Date.parse('2026-11-23T13:00:00Z');

function item(rule: string, kind: CareItem['kind'], from_h: number, until_h: number | null): CareItem {
  const at = (hours: number) => new Date(end + hours * 3_600_000).toISOString();
  return {
    rule,
    kind,
    title: rule,
    text: '',
    again: null,
    from_at: at(from_h),
    until_at: until_h === null ? null : at(until_h),
  };
}

const items = [
  item('call.emergency', 'call', 0, null),
  item('no-washing', 'dont', 0, 4),
  item('water-only', 'do', 4, 24),
  item('no-make-up', 'dont', 0, 72),
  item('no-sport', 'dont', 0, 72),
  item('no-picking', 'dont', 0, null),
  item('sunscreen', 'do', 24, 336),
];
const codes = (some: readonly CareItem[]) => some.map(({ rule }) => rule);

describe('the care of a moment', () => {
  it('right after the session names what holds and what begins later that day', () => {
    const care = careNow(items, end, zone);
    expect(codes(care.donts)).toEqual(['no-washing', 'no-make-up', 'no-sport', 'no-picking']);
    expect(codes(care.dos)).toEqual([]);
    expect(codes(care.later)).toEqual(['water-only']);
    expect(codes(care.calls)).toEqual(['call.emergency']);
  });

  it('changes at the hour itself, not a minute before', () => {
    expect(codes(careNow(items, end + 4 * 3_600_000 - 1, zone).donts)).toContain('no-washing');
    expect(codes(careNow(items, end + 4 * 3_600_000, zone).donts)).not.toContain('no-washing');
    expect(codes(careNow(items, end + 4 * 3_600_000, zone).dos)).toEqual(['water-only']);
  });

  it('groups what ends together, without an end last', () => {
    expect(bySameEnd(careNow(items, end, zone).donts).map(({ items: some }) => codes(some))).toEqual([
      ['no-washing'],
      ['no-make-up', 'no-sport'],
      ['no-picking'],
    ]);
  });
});

describe('the days ahead', () => {
  it('are those on which something begins or ends, after today', () => {
    const days = daysAhead(items, end, zone);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-26', '2026-12-07']);
    expect(codes(days[0]?.begins ?? [])).toEqual(['sunscreen']);
    expect(codes(days[0]?.ends ?? [])).toEqual(['water-only']);
    expect(codes(days[0]?.holds ?? [])).toEqual(['no-make-up', 'no-sport', 'no-picking']);
  });

  it('belong to the zone of the practice', () => {
    const late = [item('no-sport', 'dont', 0, 34.5)];
    expect(daysAhead(late, end, 'Europe/Berlin').map(({ day }) => day)).toEqual(['2026-11-25']);
    expect(daysAhead(late, end, 'America/New_York').map(({ day }) => day)).toEqual(['2026-11-24']);
  });
});
