import type { CalendarDate } from '@stipple/engine/kernel';
import { todayIn } from '../../text/dates.ts';
import type { CareItem } from './companion.ts';

/** What holds at one moment, and what begins later on the same day. */
export type CareNow = {
  readonly dos: readonly CareItem[];
  readonly donts: readonly CareItem[];
  readonly expects: readonly CareItem[];
  readonly calls: readonly CareItem[];
  readonly later: readonly CareItem[];
};

/** A day on which something begins or ends, and what goes on unchanged. */
export type CareDay = {
  readonly day: CalendarDate;
  readonly begins: readonly CareItem[];
  readonly ends: readonly CareItem[];
  readonly holds: readonly CareItem[];
};

/** Things that end at the same moment, soonest first; those without an end come last. */
export type SameEnd = { readonly until_at: string | null; readonly items: readonly CareItem[] };

export function careNow(items: readonly CareItem[], now_ms: number, time_zone: string): CareNow {
  const today = todayIn(time_zone, now_ms);
  const holding = items.filter((item) => holdsAt(item, now_ms));
  const of = (kind: CareItem['kind']) => holding.filter((item) => item.kind === kind);
  const later = items.filter((item) => startOf(item) > now_ms && dayOf(item.from_at, time_zone) === today);
  return { dos: of('do'), donts: of('dont'), expects: of('expect'), calls: of('call'), later };
}

/** The days after today on which something changes. */
export function daysAhead(items: readonly CareItem[], now_ms: number, time_zone: string): readonly CareDay[] {
  const today = todayIn(time_zone, now_ms);
  const planned = items.filter((item) => item.kind !== 'call');
  const changes = planned
    .flatMap((item) => [item.from_at, ...(item.until_at === null ? [] : [item.until_at])])
    .map((instant) => dayOf(instant, time_zone))
    .filter((day) => day > today);
  return [...new Set(changes)].toSorted().map((day) => careOn(planned, day, time_zone));
}

export function bySameEnd(items: readonly CareItem[]): readonly SameEnd[] {
  const ends = [...new Set(items.map((item) => item.until_at))];
  return ends
    .toSorted((a, b) => msOrNever(a) - msOrNever(b))
    .map((until_at) => ({ until_at, items: items.filter((item) => item.until_at === until_at) }));
}

function careOn(items: readonly CareItem[], day: CalendarDate, time_zone: string): CareDay {
  const first = (item: CareItem) => dayOf(item.from_at, time_zone);
  const last = (item: CareItem) => (item.until_at === null ? null : dayOf(item.until_at, time_zone));
  return {
    day,
    begins: items.filter((item) => first(item) === day),
    ends: items.filter((item) => last(item) === day),
    holds: items.filter((item) => first(item) < day && (last(item) ?? '9999') > day),
  };
}

function holdsAt(item: CareItem, now_ms: number): boolean {
  return startOf(item) <= now_ms && now_ms < msOrNever(item.until_at);
}

function startOf(item: CareItem): number {
  return Date.parse(item.from_at);
}

function msOrNever(instant: string | null): number {
  return instant === null ? Number.MAX_SAFE_INTEGER : Date.parse(instant);
}

function dayOf(instant: string, time_zone: string): CalendarDate {
  return todayIn(time_zone, Date.parse(instant));
}
