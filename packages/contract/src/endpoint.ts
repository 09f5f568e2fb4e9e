import { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * One thing that can be asked of the server: where, by whom, with what, and what comes back.
 * The server binds a handler to it, the web app calls it, the documents and the access tests walk it.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  /** Noun and verb, `patients.create`; unique. */
  readonly name: string;
  readonly method: Method;
  /** Fastify's notation: `/api/patients/:patient_id`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
};

export type Method = 'GET' | 'POST' | 'PUT';

/** Who may ask. There is no default: an endpoint that says nothing does not compile. */
export type Access =
  | { readonly kind: 'public'; readonly why: string }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'patient-session' };

export type ParamsOf<E extends Endpoint> = z.output<E['params']>;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
/** The body as a client may write it: what has a default may be left out, dates are plain text. */
export type BodyInputOf<E extends Endpoint> = z.input<E['body']>;
export type ResponseOf<E extends Endpoint> = z.output<E['response']>;

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** Declares an endpoint; parts that it does not take are empty strict objects, so that unknown keys are refused. */
export function endpoint<
  Response extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(declared: {
  name: string;
  method: Method;
  path: string;
  access: Access;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
}): Endpoint<Params, Query, Body, Response> {
  return {
    name: declared.name,
    method: declared.method,
    path: declared.path,
    access: declared.access,
    summary: declared.summary,
    params: declared.params ?? (nothing as unknown as Params),
    query: declared.query ?? (nothing as unknown as Query),
    body: declared.body ?? (nothing as unknown as Body),
    response: declared.response,
  };
}

export function permission(needed: Permission): Access {
  return { kind: 'permission', permission: needed };
}
