import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readAftercare } from '@stipple/contract/aftercare';

export type CareItem = ResponseOf<typeof readAftercare>['items'][number];

/** What begins at the same hour after the session. */
export type CareHour = {
  readonly from_h: number;
  readonly from_at: string;
  readonly items: readonly CareItem[];
  /** Begun already, the one in force that began last, or still to come. */
  readonly state: 'past' | 'now' | 'ahead';
};

const order = { do: 0, dont: 1, expect: 2, call: 3 } as const;

/** The timeline by the hour at which something begins; within it what to do, what to leave, what to expect. */
export function careHours(items: readonly CareItem[], now_ms: number): readonly CareHour[] {
  const timed = items.filter((item) => item.kind !== 'call');
  const hours = [...new Set(timed.map((item) => item.from_h))].toSorted((a, b) => a - b);
  const begun = hours.filter((from_h) => isBegun(timed, from_h, now_ms));
  return hours.map((from_h) => {
    const own = timed.filter((item) => item.from_h === from_h);
    const state = !begun.includes(from_h) ? 'ahead' : from_h === begun.at(-1) ? 'now' : 'past';
    return { from_h, from_at: own[0]?.from_at ?? '', items: own.toSorted(inOrder), state };
  });
}

export function callItems(items: readonly CareItem[]): readonly CareItem[] {
  return items.filter((item) => item.kind === 'call');
}

/** Whether the hours of an item are over. */
export function isOver(item: Pick<CareItem, 'until_at'>, now_ms: number): boolean {
  return item.until_at !== null && Date.parse(item.until_at) <= now_ms;
}

function isBegun(items: readonly CareItem[], from_h: number, now_ms: number): boolean {
  return items.some((item) => item.from_h === from_h && Date.parse(item.from_at) <= now_ms);
}

function inOrder(a: CareItem, b: CareItem): number {
  return order[a.kind] - order[b.kind] || (a.until_h ?? Infinity) - (b.until_h ?? Infinity);
}
