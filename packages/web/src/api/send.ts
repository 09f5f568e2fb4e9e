import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { offlineProblem, readProblem, unreadableProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { tellReach } from './reach.ts';
import { uuidV7 } from './uuid-v7.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Sending = {
  readonly method: Method;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  /** Bytes instead of a body. */
  readonly file?: Blob | undefined;
  /** Given again when the same write is sent again; made here otherwise. */
  readonly idempotency_key?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The person in whose name it is sent; the server refuses it where somebody else is signed in. */
  readonly signed_in_as?: string | undefined;
  /** After so many milliseconds without an answer the connection counts as lost. */
  readonly patience_ms?: number | undefined;
};

/** One request to our own origin. Every refusal, fault and lost connection comes back as a `Problem`. */
export async function send(sending: Sending): Promise<Result<unknown, Problem>> {
  const address = sending.path + queryText(sending.query);
  const signal = signalOf(sending);
  try {
    const response = await fetch(address, {
      method: sending.method,
      credentials: 'same-origin',
      headers: headersOf(sending),
      ...bodyOf(sending),
      ...(signal === undefined ? {} : { signal }),
    });
    const answer = await readAnswer(response, address);
    tellReach(!AWAY.has(response.status));
    return answer;
  } catch (error) {
    if (sending.signal?.aborted === true) throw error;
    tellReach(false);
    return fail(offlineProblem());
  }
}

/** Fills `:name` segments; a missing one is a bug of the caller. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:([a-z0-9_]+)/g, (_match, name: string) => {
    const value = params[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`no value for :${name} in ${path}`);
    return encodeURIComponent(String(value));
  });
}

/** `?a=1&b=2` without what is null or absent; lists repeat their name. */
export function queryText(query: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined) search.append(name, String(one));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** A proxy whose server is gone, and a server whose database is: nothing can be read or written for now. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

function signalOf({ signal, patience_ms }: Sending): AbortSignal | undefined {
  if (patience_ms === undefined) return signal;
  const patience = AbortSignal.timeout(patience_ms);
  return signal === undefined ? patience : AbortSignal.any([signal, patience]);
}

function bodyOf({ body, file }: Sending): { body?: BodyInit } {
  if (file !== undefined) return { body: file };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function headersOf(sending: Sending): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (sending.body !== undefined) headers['content-type'] = 'application/json';
  if (sending.file !== undefined) headers['content-type'] = 'application/octet-stream';
  if (sending.method !== 'GET') headers['idempotency-key'] = sending.idempotency_key ?? uuidV7();
  if (sending.signed_in_as !== undefined) headers['signed-in-as'] = sending.signed_in_as;
  return headers;
}

async function readAnswer(response: Response, address: string): Promise<Result<unknown, Problem>> {
  const text = await response.text();
  const body = parseJson(text);
  if (!response.ok) return fail(readProblem(body, response.status));
  if (text !== '' && body === undefined) return fail(unreadableProblem(address));
  return ok(body ?? null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
