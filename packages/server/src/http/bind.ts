import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@stipple/contract/endpoint';
import type { Problem } from '@stipple/contract/problems';
import type { CalendarDate, PartialDate, Result } from '@stipple/engine/kernel';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import type { PatientContext, PublicContext, StaffContext } from './contexts.ts';
import type { JsonText } from './json-text.ts';
import { servePatient } from './serve-patient.ts';
import { servePublic } from './serve-public.ts';
import { serveStaff } from './serve-staff.ts';

/** What arrived, parsed: unknown keys and wrong units never get this far. */
export type InputOf<E extends Endpoint> = {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
};

/** Dates are branded inside and plain text on the wire; rows may hand on what the database wrote. */
export type OnTheWire<T> = T extends CalendarDate | PartialDate
  ? string
  : T extends readonly (infer Item)[]
    ? readonly OnTheWire<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: OnTheWire<T[Key]> }
      : T;

export type Answer<E extends Endpoint> = Promise<Result<OnTheWire<ResponseOf<E>> | JsonText, Problem>>;

/** An endpoint with the one who answers it. */
export type BoundEndpoint = {
  readonly endpoint: Endpoint;
  mount(app: FastifyInstance, deps: AppDeps): void;
};

/** How a command's answer is kept for repeated sends, and what it demands beyond a permission. */
export type BindOptions = {
  /** The answer holds a secret that is shown once: it is kept encrypted. */
  readonly answer_is_secret?: boolean;
  /** The act binds the person: they must have shown within the last minutes that it is them. */
  readonly needs_confirmation?: boolean;
};

/** Binds an endpoint of the practice app: signed-in staff, inside their practice, in one transaction. */
export function bind<E extends Endpoint>(
  endpoint: E,
  handler: (context: StaffContext, input: InputOf<E>) => Answer<E>,
  options: BindOptions = {},
): BoundEndpoint {
  demandAccess(endpoint, ['signed-in', 'permission']);
  return mounted(endpoint, (deps) => serveStaff(endpoint, handler, deps, options));
}

/** Binds an endpoint of the patient's phone. */
export function bindPatient<E extends Endpoint>(
  endpoint: E,
  handler: (context: PatientContext, input: InputOf<E>) => Answer<E>,
  options: BindOptions = {},
): BoundEndpoint {
  demandAccess(endpoint, ['patient-session']);
  return mounted(endpoint, (deps) => servePatient(endpoint, handler, deps, options));
}

/** Binds an endpoint that anybody may call; the handler checks whatever access there is. */
export function bindPublic<E extends Endpoint>(
  endpoint: E,
  handler: (context: PublicContext, input: InputOf<E>) => Answer<E>,
): BoundEndpoint {
  demandAccess(endpoint, ['public']);
  return mounted(endpoint, (deps) => servePublic(endpoint, handler, deps));
}

type Route = Parameters<FastifyInstance['route']>[0];

function mounted(endpoint: Endpoint, serve: (deps: AppDeps) => Route['handler']): BoundEndpoint {
  return {
    endpoint,
    mount: (app, deps) => {
      app.route({ method: endpoint.method, url: endpoint.path, handler: serve(deps) });
    },
  };
}

function demandAccess(endpoint: Endpoint, kinds: readonly Endpoint['access']['kind'][]): void {
  if (!kinds.includes(endpoint.access.kind))
    throw new Error(`${endpoint.name} is for ${endpoint.access.kind}; bind it with the function for that`);
}
