import type { BodyOf } from '@stipple/contract/endpoint';
import type { answerCheckIn } from '@stipple/contract/portal';
import type { answerReading } from '@stipple/contract/portal-outcomes';
import type { Problem } from '../../api/problem.ts';
import { hasAll } from '../kept/kept.ts';

/**
 * Something that the patient sent and the practice does not have yet. It has its identifier from the beginning, so that sending
 * it again, from this tab or another, is the same as once.
 */
export type Waiting = (
  | { readonly kind: 'check-in'; readonly id: string; readonly body: BodyOf<typeof answerCheckIn> }
  | { readonly kind: 'reading'; readonly id: string; readonly body: BodyOf<typeof answerReading> }
) & {
  /** Why the practice's server will not take it, however often it is sent; null while it may still go through. */
  readonly refused: string | null;
};

export type Outbox = readonly Waiting[];

/** What became of one attempt. */
export type Attempt = 'arrived' | 'later' | { readonly refused: string };

export function put(outbox: Outbox, one: Waiting): Outbox {
  return [...outbox.filter(({ id }) => id !== one.id), one];
}

/** The next to send, in the order in which the patient sent them. */
export function nextToSend(outbox: Outbox, tried: ReadonlySet<string>): Waiting | null {
  return outbox.find(({ id, refused }) => refused === null && !tried.has(id)) ?? null;
}

/** What arrived goes; what was refused stays in sight with its reason until the patient takes it away. */
export function after(outbox: Outbox, id: string, attempt: Attempt): Outbox {
  if (attempt === 'later') return outbox;
  if (attempt === 'arrived') return outbox.filter((one) => one.id !== id);
  return outbox.map((one) => (one.id === id ? { ...one, refused: attempt.refused } : one));
}

/** Whether sending later can help: no connection, a server that is away or busy, a page that has to be opened again. */
export function isForLater({ code, status }: Problem): boolean {
  return status === 0 || status >= 500 || status === 429 || code === 'too-many-tries' || code === 'not-signed-in';
}

export function isOutbox(value: unknown): value is Outbox {
  return Array.isArray(value) && value.every((one) => hasAll(one, 'kind', 'id', 'body', 'refused'));
}
