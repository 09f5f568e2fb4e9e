import type { Access } from '@stipple/contract/endpoint';
import type { Problem } from '@stipple/contract/problems';
import type { Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Scope } from '@stipple/record';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { collectAfterwards } from './afterwards.ts';
import type { AppDeps } from './app-deps.ts';
import type { StaffContext } from './contexts.ts';
import { invalidRequest } from './parse-input.ts';
import { sendProblem } from './send-problem.ts';
import { mayEnter, recordActor, staffContext } from './serve-staff.ts';

/** A document for staff: where it lies, who may fetch it, which parameters its address has. */
export type FileEndpoint<Params extends z.ZodType> = {
  readonly name: string;
  readonly path: string;
  readonly access: Extract<Access, { kind: 'permission' }>;
  readonly params: Params;
};

export type FileAnswer = {
  readonly content_type: string;
  /** Plain letters, digits, dots and dashes. */
  readonly filename: string;
  readonly bytes: Uint8Array;
};

export type BoundFile = {
  readonly endpoint: FileEndpoint<z.ZodType>;
  mount(app: FastifyInstance, deps: AppDeps): void;
};

/** Binds a route that answers with a file; same rules as `bind` for a read. */
export function bindFile<Params extends z.ZodType>(
  endpoint: FileEndpoint<Params>,
  handler: (context: StaffContext, params: z.output<Params>) => Promise<Result<FileAnswer, Problem>>,
): BoundFile {
  const serve = async (deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const admitted = mayEnter(endpoint, await deps.signedIn.of(request, reply));
    if (!admitted.ok) return sendProblem(reply, admitted.problem);
    const params = endpoint.params.safeParse(request.params);
    if (!params.success)
      return sendProblem(
        reply,
        invalidRequest(params.error.issues.map(({ path, message }) => ({ field: path.join('.'), fault: message }))),
      );
    const work = (scope: Scope): Promise<Result<FileAnswer, Problem>> =>
      handler(staffContext(admitted.value, deps, scope, collectAfterwards()), params.data);
    const outcome = await withPracticeScope(deps.db, recordActor(admitted.value), work);
    return outcome.ok ? sendFile(reply, outcome.value) : sendProblem(reply, outcome.problem);
  };
  return {
    endpoint,
    mount: (app, deps) => {
      app.get(endpoint.path, (request, reply) => serve(deps, request, reply));
    },
  };
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${file.filename.replaceAll(/[^A-Za-z0-9.-]/g, '-')}"`)
    .type(file.content_type)
    .send(Buffer.from(file.bytes));
}
