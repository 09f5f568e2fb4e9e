import { describe, expect, it } from 'vitest';
import { callItems, careHours, isOver } from './care-hours.ts';
import type { CareItem } from './care-hours.ts';

const end = Date.parse('2026-11-20T10:00:00Z');

function item(rule: string, kind: CareItem['kind'], from_h: number, until_h: number | null): CareItem {
  const at = (hours: number) => new Date(end + hours * 3_600_000).toISOString();
  return {
    rule,
    kind,
    title: rule,
    text: '',
    again: null,
    from_h,
    until_h,
    from_at: at(from_h),
    until_at: until_h === null ? null : at(until_h),
    sources: [],
    sign_off: 'default',
    positions: null,
  };
}

const items = [
  item('call.emergency', 'call', 0, null),
  item('expect-redness', 'expect', 0, 72),
  item('no-make-up', 'dont', 0, 72),
  item('no-washing', 'dont', 0, 4),
  item('cool', 'do', 0, 48),
  item('sunscreen', 'do', 24, 336),
  item('water', 'do', 4, 24),
];

describe('aftercare by the hour', () => {
  it('puts together what begins together, and calls apart', () => {
    const hours = careHours(items, end);
    expect(hours.map(({ from_h }) => from_h)).toEqual([0, 4, 24]);
    expect(hours[0]?.items.map(({ rule }) => rule)).toEqual(['cool', 'no-washing', 'no-make-up', 'expect-redness']);
    expect(callItems(items).map(({ rule }) => rule)).toEqual(['call.emergency']);
  });

  it('knows what has begun, what began last, and what is still to come', () => {
    const states = (now: string) => careHours(items, Date.parse(now)).map(({ state }) => state);
    expect(states('2026-11-20T10:00:00Z')).toEqual(['now', 'ahead', 'ahead']);
    expect(states('2026-11-20T14:00:00Z')).toEqual(['past', 'now', 'ahead']);
    expect(states('2026-11-20T09:59:59Z')).toEqual(['ahead', 'ahead', 'ahead']);
  });

  it('is over at the end of its last hour', () => {
    const [, , , washing] = items;
    expect(washing && isOver(washing, Date.parse('2026-11-20T13:59:59Z'))).toBe(false);
    expect(washing && isOver(washing, Date.parse('2026-11-20T14:00:00Z'))).toBe(true);
    expect(isOver({ until_at: null }, Date.parse('2030-01-01T00:00:00Z'))).toBe(false);
  });
});
