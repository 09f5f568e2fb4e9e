import { urgenciesInOrder, type inboxItem } from '@stipple/contract/check-ins';
import type { z } from 'zod';

export type InboxItem = z.output<typeof inboxItem>;
export type UrgencyGroup = { readonly urgency: InboxItem['urgency']; readonly items: readonly InboxItem[] };

/** How long until an answer is due, or how long it has been; in the largest unit that is still exact enough to act on. */
export type AnswerClock = {
  readonly state: 'due' | 'overdue';
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
};

/** Most urgent first; within one urgency, whoever is due first, and what was answered last. */
export function byUrgency(items: readonly InboxItem[]): readonly UrgencyGroup[] {
  return urgenciesInOrder
    .map((urgency) => ({ urgency, items: items.filter((item) => item.urgency === urgency).toSorted(soonestFirst) }))
    .filter((group) => group.items.length > 0);
}

/** Null where nobody has to answer. Time left is rounded down, time overdue is never rounded up. */
export function answerClock(answer_by: string | null, now: string): AnswerClock | null {
  if (answer_by === null) return null;
  const minutes = (Date.parse(answer_by) - Date.parse(now)) / 60_000;
  const state = minutes < 0 ? 'overdue' : 'due';
  const size = Math.abs(minutes);
  if (size < 90) return { state, unit: 'minutes', count: Math.floor(size) };
  if (size < 48 * 60) return { state, unit: 'hours', count: Math.floor(size / 60) };
  return { state, unit: 'days', count: Math.floor(size / (24 * 60)) };
}

function soonestFirst(a: InboxItem, b: InboxItem): number {
  return due(a) - due(b) || Date.parse(a.created_at) - Date.parse(b.created_at);
}

function due({ answer_by, answered_at }: InboxItem): number {
  return answer_by === null || answered_at !== null ? Number.MAX_SAFE_INTEGER : Date.parse(answer_by);
}
