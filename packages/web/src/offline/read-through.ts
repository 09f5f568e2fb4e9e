import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { call } from '../api/call.ts';
import type { CallInput } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';
import { markCopy } from './copies-shown.ts';
import { pageNow } from './device-state.ts';
import { isKept } from './kept-reads.ts';
import { placeOf } from './place.ts';
import { isMadeHere } from './sendable.ts';

/** A read without an answer for this long counts as lost; what the device kept is shown meanwhile. */
const PATIENCE_MS = 10_000;

/** Asks the server first. Where it cannot be reached, what it said last is given instead, and marked with its time. */
export async function readThrough<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<Result<ResponseOf<E>, Problem>> {
  if (!isKept(endpoint)) return call(endpoint, input);
  const place = placeOf(endpoint, input);
  const asked_at = new Date().toISOString();
  const answer = await call(endpoint, { ...input, patience_ms: PATIENCE_MS });
  if (answer.ok) {
    markCopy(place, null);
    // A copy that cannot be stored is no reason to withhold the answer.
    pageNow()
      ?.copies.keep({ place, value: answer.value }, asked_at)
      .catch(() => undefined);
    return answer;
  }
  if (!isAway(answer.problem) && !(await isOnlyHere(answer.problem, place))) return answer;
  const copy = await copyOf(endpoint, place);
  return copy === null ? answer : ok(copy);
}

/** Opened on this device, and the server has not heard of it: what it does not find stands here all the same. */
async function isOnlyHere({ code }: Problem, place: string): Promise<boolean> {
  if (code !== 'not-found') return false;
  const unsent =
    (await pageNow()
      ?.outbox.unsent()
      .catch(() => [])) ?? [];
  return unsent.some((write) => isMadeHere(write, place));
}

/** What the device kept of a read, if it still has the shape that is agreed on today. */
export async function copyOf<E extends Endpoint>(endpoint: E, place: string): Promise<ResponseOf<E> | null> {
  const found = await (pageNow()?.copies.find(place) ?? null);
  if (found === null) return null;
  const parsed = endpoint.response.safeParse(found.value);
  if (!parsed.success) return null;
  markCopy(place, found.kept_at);
  return parsed.data as ResponseOf<E>;
}

/** Nobody answered: no connection, a proxy without its server, a server without its database. */
export function isAway({ code, status }: Problem): boolean {
  return code === 'offline' || status === 502 || status === 503 || status === 504;
}
