import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import type { z } from 'zod';
import { unreadableProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { fillPath, send } from './send.ts';

/** What an endpoint takes, as a page writes it: parts that take nothing may be left out. */
export type CallInput<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> & {
    readonly idempotency_key?: string;
    readonly signal?: AbortSignal;
    readonly patience_ms?: number;
  };

type Part<Name extends string, Schema extends z.ZodType> =
  Record<string, never> extends z.input<Schema>
    ? { readonly [K in Name]?: z.input<Schema> }
    : { readonly [K in Name]: z.input<Schema> };

/** Asks the server for one thing of the contract. The answer is read strictly; a refusal is a value, not an exception. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<Result<ResponseOf<E>, Problem>> {
  const { params, query, body, idempotency_key, signal, patience_ms } = input as LooseInput;
  const answer = await send({
    method: endpoint.method,
    path: fillPath(endpoint.path, params),
    query,
    ...(endpoint.method === 'GET' ? {} : { body: body ?? {} }),
    idempotency_key,
    signal,
    patience_ms,
  });
  if (!answer.ok) return answer;
  const parsed = endpoint.response.safeParse(answer.value);
  if (parsed.success) return ok(parsed.data as ResponseOf<E>);
  const faults = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), fault: issue.message }));
  return fail(unreadableProblem(endpoint.name, faults));
}

type LooseInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotency_key?: string;
  readonly signal?: AbortSignal;
  readonly patience_ms?: number;
};
