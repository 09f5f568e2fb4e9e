import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import type { CareItem, CompanionAfter } from './companion.ts';

const now = '2026-11-20T12:00:00.000Z';

function item(rule: string, kind: CareItem['kind'], until_at: string | null): CareItem {
  return { rule, kind, title: `Rule, ${rule}`, text: '', again: null, from_at: '2026-11-20T10:00:00.000Z', until_at };
}

function companion(items: readonly CareItem[], name = 'Practice'): CompanionAfter {
  const practice = { name, phone: '', opening_hours: '', emergency_number: '112', is_demonstration: false };
  return {
    kind: 'aftercare',
    given_name: 'Nora',
    wish: 'acne scars',
    practice: { ...practice, time_zone: 'Europe/Vienna' },
    now,
    session: {
      day: calendarDate('2026-11-20'),
      ended_at: '2026-11-20T10:00:00.000Z',
      day_number: 0,
      zones: [],
      device: '',
    },
    items: [...items],
    card: null,
    check_in: {
      state: 'none-due',
      for_day: null,
      next_on: null,
      days: ['2026-11-19', '2026-11-21'].map(calendarDate),
      groups: [],
    },
    intake: null,
    readings: [],
    access_ends_on: calendarDate('2026-12-18'),
  };
}

const file = (items: readonly CareItem[], name?: string) => calendarFile(companion(items, name), Date.parse(now));
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  it('has one entry for what ends at the same moment, at that moment, and one for each check-in to come', () => {
    const [until, later] = ['2026-11-21T10:00:00.000Z', '2026-11-23T10:00:00.000Z'];
    const text = file([item('a', 'dont', until), item('b', 'do', until), item('c', 'dont', later)]);
    const found = lines(text).filter((line) => line.startsWith('DTSTART'));
    expect(found).toEqual(['DTSTART:20261121T100000Z', 'DTSTART:20261123T100000Z', 'DTSTART;VALUE=DATE:20261121']);
    expect(text).toContain('SUMMARY:Practice: 2 things end at 11:00');
  });

  it('leaves out what has no end, what is over, what is only to be expected, and when to call', () => {
    const text = file([
      item('open', 'do', null),
      item('past', 'dont', '2026-11-20T11:00:00.000Z'),
      item('usual', 'expect', '2026-11-23T10:00:00.000Z'),
      item('call', 'call', null),
    ]);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('escapes commas and folds at 75 bytes, also between signs of several bytes', () => {
    const text = file(
      [item('a', 'dont', '2026-11-21T10:00:00.000Z')],
      'Ordination Dr. Größe, Praxis für Hautgesundheit am schönen Kanal in Überlingen',
    );
    expect(text).toContain(String.raw`DESCRIPTION:Rule\, a`);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines(text).find((line) => line.startsWith('SUMMARY'))).toContain(String.raw`Größe\, Praxis`);
  });

  it('gives each entry the same name every time, so that taken twice it stands there once', () => {
    const items = [item('a', 'dont', '2026-11-21T10:00:00.000Z')];
    const names = (text: string) => lines(text).filter((line) => line.startsWith('UID'));
    expect(names(file(items))).toEqual(names(file(items)));
    expect(new Set(names(file(items))).size).toBe(2);
  });
});
