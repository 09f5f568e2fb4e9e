import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import type { ProblemDocument } from '@stipple/contract/problems';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { AppDeps } from '../http/app-deps.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { PlantedStaff } from './plant-practice.ts';

/** What is sent. A write gets a fresh idempotency key unless one is given; null sends none. */
export type Sent<E extends Endpoint> = {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
  readonly key?: string | null;
};

export type Reply<E extends Endpoint> =
  | { readonly ok: true; readonly status: number; readonly body: ResponseOf<E>; readonly raw: LightMyRequestResponse }
  | {
      readonly ok: false;
      readonly status: number;
      readonly problem: ProblemDocument;
      readonly raw: LightMyRequestResponse;
    };

/** One browser. */
export type Caller = {
  readonly cookies: string;
  /** Who is signed in; throws for a browser without a staff member. */
  readonly staff: PlantedStaff;
  call<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<Reply<E>>;
  /** The answer's body; throws with the problem when it was refused. */
  get<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<ResponseOf<E>>;
  /** The problem; throws when the call went through. */
  refused<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<ProblemDocument>;
  /** Anything else: files, wrong methods, broken bodies. */
  raw(request: RawRequest): Promise<LightMyRequestResponse>;
};

/** Whoever can ask: the steps of a course are taken through this alone, so that they also go over a real connection. */
export type Asking = Pick<Caller, 'get'>;

export type RawRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly payload?: string | object;
  readonly headers?: Record<string, string>;
};

export function callerWith(app: FastifyInstance, deps: AppDeps, cookies: string, staff: PlantedStaff | null): Caller {
  const raw = (request: RawRequest): Promise<LightMyRequestResponse> =>
    app.inject({
      method: request.method,
      url: request.url,
      ...(request.payload === undefined ? {} : { payload: request.payload }),
      headers: {
        origin: deps.config.origin,
        ...(cookies === '' ? {} : { cookie: cookies }),
        ...request.headers,
      },
    });
  const call = async <E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<Reply<E>> => {
    const isWrite = endpoint.method !== 'GET';
    const key = sent.key === undefined ? newUuidV7() : sent.key;
    const answer = await raw({
      method: endpoint.method,
      url: addressOf(endpoint, sent),
      ...(isWrite ? { payload: sent.body ?? {} } : {}),
      headers: isWrite && key !== null ? { 'idempotency-key': key } : {},
    });
    const json: unknown = answer.body === '' ? null : JSON.parse(answer.body);
    if (answer.statusCode < 400)
      return { ok: true, status: answer.statusCode, body: endpoint.response.parse(json) as ResponseOf<E>, raw: answer };
    return { ok: false, status: answer.statusCode, problem: json as ProblemDocument, raw: answer };
  };
  return {
    cookies,
    get staff() {
      if (staff === null) throw new Error('nobody of the staff is signed in in this browser');
      return staff;
    },
    call,
    raw,
    get: async (endpoint, sent) => {
      const reply = await call(endpoint, sent);
      if (reply.ok) return reply.body;
      throw new Error(`${endpoint.name} was refused: ${JSON.stringify(reply.problem)}`);
    },
    refused: async (endpoint, sent) => {
      const reply = await call(endpoint, sent);
      if (!reply.ok) return reply.problem;
      throw new Error(`${endpoint.name} was not refused: ${JSON.stringify(reply.body)}`);
    },
  };
}

export function addressOf(
  endpoint: Pick<Endpoint, 'path'>,
  sent: { readonly params?: unknown; readonly query?: unknown },
): string {
  const params = new Map(Object.entries(sent.params ?? {}));
  const path = endpoint.path.replaceAll(/:([a-z_]+)/g, (_all, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = new URLSearchParams(
    Object.entries(sent.query ?? {}).map(([name, value]) => [name, String(value)] satisfies [string, string]),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}
