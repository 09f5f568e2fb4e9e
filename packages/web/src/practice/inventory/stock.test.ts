import { stockKinds } from '@stipple/contract/inventory';
import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { productChoices, productName, standingOf } from './stock.ts';

const today = calendarDate('2026-11-20');
const lot = { state: 'available', expires_on: calendarDate('2030-01-31'), on_hand: 20, kind: 'cartridge' } as const;

describe('how a lot stands', () => {
  it.each([
    [lot, 'fine'],
    [{ ...lot, on_hand: 5 }, 'low'],
    [{ ...lot, on_hand: -2 }, 'low'],
    [{ ...lot, on_hand: 1, kind: 'topical' }, 'fine'],
    [{ ...lot, on_hand: 0 }, 'gone'],
    [{ ...lot, expires_on: calendarDate('2026-11-19') }, 'expired'],
    [{ ...lot, expires_on: today }, 'today'],
    [{ ...lot, expires_on: calendarDate('2027-01-19') }, 'expiring'],
    [{ ...lot, expires_on: calendarDate('2027-01-20') }, 'fine'],
    [{ ...lot, expires_on: null }, 'fine'],
    [{ ...lot, state: 'recalled', expires_on: calendarDate('2026-11-19') }, 'recalled'],
  ] as const)('%o is %s', (given, kind) => {
    expect(standingOf(given, today).kind).toBe(kind);
  });
});

describe('what can be received', () => {
  it.each(stockKinds)('of the kind %s has a name of the catalogue, and is never a refused device', (kind) => {
    const choices = productChoices(kind);
    expect(choices.length).toBeGreaterThan(2);
    for (const { value, label } of choices) expect(productName(kind, value)).toBe(label);
    expect(choices.map(({ value }) => value)).not.toContain('none');
  });
});
