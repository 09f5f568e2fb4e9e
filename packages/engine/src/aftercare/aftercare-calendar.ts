import type { AftercareItem } from './aftercare-item.ts';

/** A stretch of the first day in which the same advice holds. */
export type AftercareHours = {
  readonly from_h: number;
  readonly until_h: number;
  /** Rules of the items that hold throughout. */
  readonly rules: readonly string[];
  readonly begins: readonly string[];
};

/** Day 1 is the session's second 24 hours. A rule is listed on every day on which it holds at any hour. */
export type AftercareDay = {
  readonly day: number;
  readonly rules: readonly string[];
  readonly begins: readonly string[];
  /** Rules whose last hour lies in this day, or at its very end. */
  readonly ends: readonly string[];
};

export type AftercareCalendar = { readonly hours: readonly AftercareHours[]; readonly days: readonly AftercareDay[] };

const LAST_DAY = 28;

/** The timeline laid out by the hour on day 0 and by the day from day 1 to day 28; every number is the item's own. */
export function aftercareCalendar(items: readonly AftercareItem[]): AftercareCalendar {
  return { hours: firstDay(items), days: Array.from({ length: LAST_DAY }, (_, at) => dayOf(items, at + 1)) };
}

function firstDay(items: readonly AftercareItem[]): AftercareHours[] {
  const changes = items.flatMap((item) => [item.from_h, item.until_h ?? 24]).filter((hour) => hour < 24);
  const starts = [...new Set([0, ...changes])].toSorted((a, b) => a - b);
  return starts.map((from_h, at) => ({
    from_h,
    until_h: starts[at + 1] ?? 24,
    rules: rulesOf(items.filter((item) => item.from_h <= from_h && lastHour(item) > from_h)),
    begins: rulesOf(items.filter((item) => item.from_h === from_h)),
  }));
}

function dayOf(items: readonly AftercareItem[], day: number): AftercareDay {
  const [first, next] = [day * 24, (day + 1) * 24];
  const holding = items.filter((item) => item.from_h < next && lastHour(item) > first);
  return {
    day,
    rules: rulesOf(holding),
    begins: rulesOf(holding.filter((item) => item.from_h >= first)),
    ends: rulesOf(holding.filter((item) => lastHour(item) <= next)),
  };
}

function rulesOf(items: readonly AftercareItem[]): string[] {
  return items.map((item) => item.rule);
}

function lastHour(item: AftercareItem): number {
  return item.until_h ?? Number.POSITIVE_INFINITY;
}
